import { redirect } from '@sveltejs/kit';
import { submissionForm } from '#lib/forms/claim/submission.ts';
import { incompleteClaim } from '#lib/domain/claim/incomplete.ts';
import { claimedBase, started } from '#lib/domain/claim/line.ts';
import { date, dayOf, money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { submitClaim } from '#lib/server/claim/submit.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import type { Attachment } from '#lib/server/documents/attachments.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { voucherHeading } from '../../../vouchers/[id]/own.ts';
import { ownClaimOf, ownDraftOf } from '../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const claim = await ownDraftOf(event);
	const { voucher } = claim;
	const sent = voucher.claims.filter(({ state }) => state !== 'draft').length;
	const received_on = dayOf(claim.received_at ?? new Date(0));
	const missing = incompleteClaim(claim.lines, { received_on, today: await today(db) });
	return {
		heading: voucherHeading(voucher),
		id: claim.id,
		last_allowed: sent + 1 >= voucher.content.terms.most_claims,
		most_claims: voucher.content.terms.most_claims,
		missing: [...voucher.obstacles, ...missing].map(words),
		total_cents: claim.lines.reduce((total, line) => total + claimedBase(line), 0),
		lines: claim.lines.filter(started).map((line) => ({
			id: line.application_line_id,
			title: `${words(line.service)}, ${line.supplier_name}`,
			rows: [
				{ key: m.claim_invoice(), value: names(line.files, 'invoice') },
				{ key: m.claim_invoice_number(), value: line.invoice_number },
				{ key: m.claim_invoiced_on(), value: line.invoiced_on && date(line.invoiced_on) },
				{ key: m.claim_net(), value: line.net_cents === null ? null : money(line.net_cents) },
				{ key: m.claim_vat(), value: line.vat_cents === null ? null : money(line.vat_cents) },
				{
					key: m.claim_vat_share(),
					value: line.vat_recoverable_percent === null ? null : `${line.vat_recoverable_percent}%`
				},
				{ key: m.claim_proof(), value: names(line.files, 'payment_proof') },
				{ key: m.claim_paid_on(), value: line.paid_on && date(line.paid_on) },
				{ key: m.after_claim_delivered(), value: line.delivered_on && date(line.delivered_on) }
			]
		})),
		form: await openForm(submissionForm, { final: 'yes' })
	};
};

const names = (files: readonly Attachment[], place: Attachment['place']): string | null =>
	files
		.filter((file) => file.place === place)
		.map(({ file_name }) => file_name)
		.join(', ') || null;

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], submissionForm, async (data, person) => {
			const { id: claim_id } = await ownClaimOf(event);
			await submitClaim(db, person, {
				claim_id,
				final: data.final === 'yes',
				accepted_delivery: data.accepted_delivery
			});
			redirect(303, localizeHref(`/my/claims/${claim_id}?submitted`));
		})
};
