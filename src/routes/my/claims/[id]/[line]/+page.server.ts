import { redirect } from '@sveltejs/kit';
import { claimLineAnswers, claimLineForm, claimLineKnown } from '#lib/forms/claim/line.ts';
import { started } from '#lib/domain/claim/line.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { saveClaimLine } from '#lib/server/claim/save-line.ts';
import { db } from '#lib/server/db/connection.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { postedFile } from '#lib/server/http/posted-file.ts';
import { words } from '#lib/server/http/words.ts';
import { voucherHeading } from '../../../vouchers/[id]/own.ts';
import { documentRef, lineOf } from '../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { claim, line } = await lineOf(event);
	return {
		heading: voucherHeading(claim.voucher),
		id: claim.id,
		line_id: line.application_line_id,
		begun: started(line),
		service: words(line.service),
		supplier: line.supplier_name,
		deliverable: line.deliverable && words(line.deliverable),
		invoice: line.invoice ? [documentRef(line.invoice)] : [],
		proof: line.proof ? [documentRef(line.proof)] : [],
		delivered: line.delivered ? [documentRef(line.delivered)] : [],
		form: await openForm(claimLineForm, { ...claimLineKnown(line), version: String(claim.version) })
	};
};

export const actions: Actions = {
	default: async (event) => {
		const invoice = await postedFile(event.request, 'invoice');
		const proof = await postedFile(event.request, 'proof');
		const deliverable = await postedFile(event.request, 'deliverable');
		return postAs(event, ['applicant'], claimLineForm, async (data, person, form) => {
			const { claim, line } = await lineOf(event);
			try {
				await saveClaimLine(db, person, {
					claim_id: claim.id,
					application_line_id: line.application_line_id,
					line: claimLineAnswers(data),
					version: Number(data.version) || 0,
					invoice,
					proof,
					deliverable
				});
			} catch (thrown) {
				if (thrown instanceof Refused) form.data.version = String((await lineOf(event)).claim.version);
				throw thrown;
			}
			redirect(303, localizeHref(`/my/claims/${claim.id}`));
		});
	}
};
