import { redirect } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { clearClaimLine } from '#lib/server/claim/save-line.ts';
import { db } from '#lib/server/db/connection.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { voucherHeading } from '../../../../vouchers/[id]/own.ts';
import { lineOf } from '../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { claim, line } = await lineOf(event);
	return {
		heading: voucherHeading(claim.voucher),
		id: claim.id,
		line_id: line.application_line_id,
		service: words(line.service),
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			const { claim, line } = await lineOf(event);
			const { id: claim_id, version } = claim;
			await clearClaimLine(db, person, {
				claim_id,
				application_line_id: line.application_line_id,
				version
			});
			redirect(303, localizeHref(`/my/claims/${claim_id}`));
		})
};
