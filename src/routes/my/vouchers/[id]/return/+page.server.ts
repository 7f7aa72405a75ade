import { redirect } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { giveBackVoucher } from '#lib/server/voucher/give-back.ts';
import { ownVoucherOf, voucherHeading } from '../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const voucher = await ownVoucherOf(event);
	if (voucher.acts_as !== 'member') redirect(303, localizeHref(`/my/vouchers/${voucher.id}`));
	return { heading: voucherHeading(voucher), form: await openForm(nothing) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			const { id } = await ownVoucherOf(event);
			await giveBackVoucher(db, person, id);
			goOn(event, m.claim_returned_flash(), `/my/vouchers/${id}`);
		})
};
