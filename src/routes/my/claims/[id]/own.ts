import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { ownClaim, type OwnClaim } from '#lib/server/claim/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { found, foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';

/** The applicant's own claim that the address names. */
export const ownClaimOf = (event: RequestEvent): Promise<OwnClaim> => {
	const person = signedIn(event, 'applicant');
	return foundBy(event.params.id ?? '', (id) => ownClaim(db, person, id));
};

/** The same for pages where it is filled in: a claim that was sent is read on its status page. */
export async function ownDraftOf(event: RequestEvent): Promise<OwnClaim> {
	const claim = await ownClaimOf(event);
	if (claim.state !== 'draft') redirect(303, localizeHref(`/my/claims/${claim.id}`));
	toReaders(event, claim);
	return claim;
}

/** Who only reads is told on the page of the voucher that a claim is being written. What was posted stays with its words. */
export function toReaders({ request }: RequestEvent, { voucher }: OwnClaim): void {
	if (!voucher.may_edit && request.method !== 'POST')
		redirect(303, localizeHref(`/my/vouchers/${voucher.id}`));
}

/** The line of a draft that the address names. */
export async function lineOf(event: RequestEvent) {
	const claim = await ownDraftOf(event);
	const line = await found(
		Promise.resolve(claim.lines.find(({ application_line_id }) => application_line_id === event.params.line))
	);
	return { claim, line };
}
