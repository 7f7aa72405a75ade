import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound } from '#lib/domain/refusal.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { ownClaim, type OwnClaim } from '#lib/server/claim/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';

/** The applicant's own claim that the address names. */
export const ownClaimOf = (event: RequestEvent): Promise<OwnClaim> => {
	const person = signedIn(event, 'applicant');
	const { id = '' } = event.params;
	return found(isId(id) ? ownClaim(db, person, id) : Promise.reject(new NotFound('claim')));
};

/** The same for pages where it is filled in: a claim that was sent is read on its status page. */
export async function ownDraftOf(event: RequestEvent): Promise<OwnClaim> {
	const claim = await ownClaimOf(event);
	if (claim.state !== 'draft') redirect(303, localizeHref(`/my/claims/${claim.id}`));
	return claim;
}

/** The line of a draft that the address names. */
export async function lineOf(event: RequestEvent) {
	const claim = await ownDraftOf(event);
	const line = await found(
		Promise.resolve(claim.lines.find(({ application_line_id }) => application_line_id === event.params.line))
	);
	return { claim, line };
}
