import type { RequestEvent } from '@sveltejs/kit';
import { db } from '#lib/server/db/connection.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { ownVoucher, type OwnVoucher } from '#lib/server/voucher/queries.ts';

/** The applicant's own voucher that the address names. */
export const ownVoucherOf = (event: RequestEvent): Promise<OwnVoucher> => {
	const person = signedIn(event, 'applicant');
	return foundBy(event.params.id ?? '', (id) => ownVoucher(db, person, id));
};

/** What the top and the aside of each page about a voucher say. */
export const voucherHeading = (voucher: OwnVoucher) => ({
	id: voucher.id,
	number: voucher.number,
	name: words(
		voucher.content.vouchers.find(({ kind }) => kind === voucher.kind)?.name ?? voucher.content.name
	),
	state: voucher.state,
	amount_cents: voucher.amount_cents,
	valid_until: voucher.valid_until,
	claim_until: voucher.claim_due_on,
	/** What was delivered could be claimed until an earlier day; a person weighs why it is later. */
	claim_late: voucher.claim_late && voucher.obstacles.length === 0,
	weeks_after_delivery: voucher.content.terms.claim_weeks_after_delivery,
	organisation: voucher.organisation,
	application_id: voucher.application_id,
	phone: voucher.content.grantor.phone,
	hours: words(voucher.content.grantor.hours)
});
export type VoucherHeading = ReturnType<typeof voucherHeading>;
