import { db } from '#lib/server/db/connection.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { actsFor } from '#lib/server/mandate/queries.ts';
import type { LayoutServerLoad } from './$types';

/** Whether the visitor is an adviser here: each page then says on whose behalf they act (Awb 2:1). */
export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'applicant');
	const { id } = event.params;
	return { acts_for: person && isId(id) ? ((await actsFor(db, person.id, id)) ?? null) : null };
};
