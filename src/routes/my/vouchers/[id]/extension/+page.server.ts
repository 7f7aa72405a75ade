import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { extendVoucher } from '#lib/server/voucher/extend.ts';
import { ownVoucherOf, voucherHeading } from '../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const voucher = await ownVoucherOf(event);
	return {
		heading: voucherHeading(voucher),
		extends_to: voucher.may_edit ? voucher.extends_to : null,
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			const { id } = await ownVoucherOf(event);
			await extendVoucher(db, person, id);
			goOn(event, m.term_voucher_flash(), `/my/vouchers/${id}`);
		})
};
