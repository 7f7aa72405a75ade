import { redirect } from '@sveltejs/kit';
import { claimLineAnswers, claimLineForm, claimLineKnown } from '#lib/forms/claim/line.ts';
import { started } from '#lib/domain/claim/line.ts';
import type { AttachmentPlace } from '#lib/domain/document/attachment.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import type { ServiceLine } from '#lib/server/claim/lines.ts';
import type { OwnClaim } from '#lib/server/claim/queries.ts';
import { saveClaimLine } from '#lib/server/claim/save-line.ts';
import { db } from '#lib/server/db/connection.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm } from '#lib/server/http/form.ts';
import { postWithFiles } from '#lib/server/http/post-with-files.ts';
import { words } from '#lib/server/http/words.ts';
import { voucherHeading } from '../../../vouchers/[id]/own.ts';
import { lineOf } from '../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { claim, line } = await lineOf(event);
	const filesAt = (place: AttachmentPlace) => line.files.filter((one) => one.place === place).map(fileRef);
	return {
		heading: voucherHeading(claim.voucher),
		id: claim.id,
		line_id: line.application_line_id,
		begun: started(line),
		service: words(line.service),
		supplier: line.supplier_name,
		deliverable: line.deliverable && words(line.deliverable),
		weeks_after_delivery: claim.voucher.content.terms.claim_weeks_after_delivery,
		subjects: subjectsOf(claim, line),
		invoices: filesAt('invoice'),
		proofs: filesAt('payment_proof'),
		delivered: filesAt('deliverable'),
		form: await openForm(claimLineForm, { ...claimLineKnown(line), version: String(claim.version) })
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { claim, line } = await lineOf(event);
		return postWithFiles(
			event,
			['applicant'],
			claimLineForm,
			subjectsOf(claim, line),
			async (data, person, form) => {
				try {
					await saveClaimLine(db, person, {
						claim_id: claim.id,
						application_line_id: line.application_line_id,
						line: claimLineAnswers(data),
						version: Number(data.version) || 0
					});
					form.data.version = String(Number(data.version) + 1);
				} catch (thrown) {
					if (thrown instanceof Refused) form.data.version = String((await lineOf(event)).claim.version);
					throw thrown;
				}
				redirect(303, localizeHref(`/my/claims/${claim.id}`));
			}
		);
	}
};

/** Per file field of the page, the question it is about. */
function subjectsOf(claim: OwnClaim, { application_line_id: part }: ServiceLine) {
	const subject = { application_id: claim.application_id, subject_id: claim.id, part };
	return {
		invoice: { ...subject, place: 'invoice' },
		proof: { ...subject, place: 'payment_proof' },
		deliverable: { ...subject, place: 'deliverable' }
	} as const;
}
