import { ownApplication } from '#lib/server/application/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { actsFor } from '#lib/server/mandate/queries.ts';
import { nextTranche } from './next-tranche.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Whether the visitor is an adviser here: each page then says on whose behalf they act (Awb 2:1). And, when its tranche
 * has closed, in which one the application can be made next.
 */
export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'applicant');
	const { id } = event.params;
	if (!person || !isId(id)) return { acts_for: null, next_tranche: null };
	const own = await ownApplication(db, person, id).catch(() => null);
	return {
		acts_for: (await actsFor(db, person.id, id)) ?? null,
		next_tranche:
			own?.state === 'draft' && own.phase === 'closed' ? await nextTranche(own.organisation_id) : null
	};
};
