import { error, redirect } from '@sveltejs/kit';
import { claimLineAnswers, claimLineForm, claimLineKnown } from '#lib/forms/claim/line.ts';
import { started, type ClaimLineAnswers } from '#lib/domain/claim/line.ts';
import type { AttachmentPlace } from '#lib/domain/document/attachment.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { versionSeen, type SaveMessage } from '#lib/forms/application/conflict.ts';
import { versionOf } from '#lib/forms/application/fields.ts';
import { teller } from '#lib/forms/application/words.ts';
import { claimLineRows } from '#lib/forms/claim/line-rows.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import type { ServiceLine } from '#lib/server/claim/lines.ts';
import { ownClaim, type OwnClaim } from '#lib/server/claim/queries.ts';
import { saveClaimLine } from '#lib/server/claim/save-line.ts';
import { SENT, STALE } from '#lib/server/claim/words.ts';
import { db } from '#lib/server/db/connection.ts';
import type { Subject } from '#lib/server/documents/attach.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { pageGone } from '#lib/server/http/page-gone.ts';
import { postWithFiles } from '#lib/server/http/post-with-files.ts';
import { words } from '#lib/server/http/words.ts';
import { conflictOf } from '../../../applications/[id]/saved-words.ts';
import { voucherHeading } from '../../../vouchers/[id]/own.ts';
import { lineOf } from '../own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

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
		const { id: claim_id, line: application_line_id } = event.params;
		if (!isId(application_line_id)) error(404, m.refused_not_found());
		const subjects = await subjectsAt(event);
		return postWithFiles(event, ['applicant'], claimLineForm, subjects, async (data, person, form) => {
			const line = claimLineAnswers(data);
			try {
				const version = versionSeen(data.then) ?? versionOf(data.version) ?? 0;
				await saveClaimLine(db, person, { claim_id, application_line_id, line, version });
				form.data.version = String(version + 1);
			} catch (thrown) {
				if (thrown instanceof Refused && thrown.reasons.includes(STALE))
					form.message = await lineConflict(await lineOf(event), line);
				throw pageGone(thrown, SENT);
			}
			redirect(303, localizeHref(`/my/claims/${claim_id}`));
		});
	}
};

/** What differs from the stored service when the claim was saved elsewhere meanwhile. */
function lineConflict(
	{ claim, line }: Awaited<ReturnType<typeof lineOf>>,
	mine: ClaimLineAnswers
): SaveMessage {
	const tell = teller(getLocale());
	const last = { by: null, at: null, version: claim.version };
	return conflictOf(last, claimLineRows(line, tell), claimLineRows(mine, tell));
}

/** The files' questions of a claim that is still theirs; of any other, saving tells why not. */
async function subjectsAt({ params, locals: { person } }: RequestEvent): Promise<Record<string, Subject>> {
	if (!person || !isId(params.id ?? '')) return {};
	const claim = await ownClaim(db, person, params.id ?? '').catch((thrown: unknown) => {
		if (thrown instanceof NotFound) return null;
		throw thrown;
	});
	const line = claim?.lines.find(({ application_line_id }) => application_line_id === params.line);
	return claim && line ? subjectsOf(claim, line) : {};
}

/** Per file field of the page, the question it is about. */
function subjectsOf(claim: OwnClaim, { application_line_id: part }: ServiceLine) {
	const subject = { application_id: claim.application_id, subject_id: claim.id, part };
	return {
		invoice: { ...subject, place: 'invoice' },
		proof: { ...subject, place: 'payment_proof' },
		deliverable: { ...subject, place: 'deliverable' }
	} as const;
}
