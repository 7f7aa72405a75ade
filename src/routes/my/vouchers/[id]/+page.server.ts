import { redirect } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { startClaim } from '#lib/server/claim/start.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { opened } from '#lib/server/http/opened.ts';
import { words } from '#lib/server/http/words.ts';
import { acceptVoucher } from '#lib/server/voucher/accept.ts';
import { nextOf } from './next.ts';
import { ownVoucherOf, voucherHeading } from './own.ts';
import { voucherRoad } from './road.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const voucher = await ownVoucherOf(event);
	await opened(event, { record_id: voucher.id });
	return {
		heading: voucherHeading(voucher),
		rate_percent: voucher.rate_percent,
		/** Whatever was delivered when, not later than this. */
		claim_until: voucher.claim_until,
		next: nextOf(voucher),
		may_edit: voucher.may_edit,
		may_return:
			voucher.acts_as === 'member' &&
			(voucher.state === 'issued' || voucher.state === 'active') &&
			voucher.claims.every(({ state }) => state === 'draft'),
		may_extend: voucher.may_edit && voucher.extends_to !== null,
		draft_id: voucher.claims.find(({ state }) => state === 'draft')?.id ?? null,
		obstacles: voucher.obstacles.map(words),
		claims: voucher.claims.filter(({ state }) => state !== 'draft').map(({ id, number }) => ({ id, number })),
		most_claims: voucher.content.terms.most_claims,
		timeline: voucherRoad(voucher),
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	accept: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			const { id } = await ownVoucherOf(event);
			await acceptVoucher(db, person, id);
			goOn(event, m.claim_accepted_flash(), `/my/vouchers/${id}`);
		}),
	claim: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			const { id } = await ownVoucherOf(event);
			redirect(303, localizeHref(`/my/claims/${await startClaim(db, person, id)}`));
		})
};
