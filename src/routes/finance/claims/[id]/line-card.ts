import { claimedBase } from '#lib/domain/claim/line.ts';
import { date, dayOf, money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ServiceLine } from '#lib/server/claim/lines.ts';
import type { Attachment } from '#lib/server/documents/attachments.ts';
import type { StoredResult } from '#lib/server/eligibility/trace.ts';
import { words } from '#lib/server/http/words.ts';

/** A line of a claim as the officer reads it: what was filled in, the documents, what was admitted. */
export const lineCard = (line: ServiceLine, received_at: Date | null, advice: readonly Advice[]) => ({
	advice: adviceOn(line, advice),
	id: line.id ?? '',
	service: words(line.service),
	supplier: line.supplier_name,
	deliverable: line.deliverable && words(line.deliverable),
	claimed_cents: claimedBase(line),
	admitted_cents: line.admitted_cents,
	reason: line.admitted_reason,
	early: received_at !== null && line.invoiced_on !== null && line.invoiced_on < dayOf(received_at),
	rows: [
		{ key: m.finance_line_invoice(), value: line.invoice_number },
		{ key: m.finance_line_invoiced_on(), value: line.invoiced_on && date(line.invoiced_on) },
		{ key: m.after_claim_delivered_office(), value: line.delivered_on && date(line.delivered_on) },
		{ key: m.finance_line_paid_on(), value: line.paid_on && date(line.paid_on) },
		{ key: m.finance_line_net(), value: line.net_cents === null ? null : money(line.net_cents) },
		{ key: m.finance_line_vat(), value: line.vat_cents === null ? null : money(line.vat_cents) },
		{
			key: m.finance_line_vat_share(),
			value: line.vat_recoverable_percent === null ? null : `${line.vat_recoverable_percent}%`
		}
	],
	documents: line.files.map(named)
});

/** What a rule says about a claim, or about one line of it. */
export type Advice = Pick<
	StoredResult,
	'rule_id' | 'line_id' | 'severity' | 'result' | 'reason' | 'statement'
>;

/** What the rules do not find in order on this line. */
const adviceOn = ({ application_line_id }: ServiceLine, advice: readonly Advice[]) =>
	advice
		.filter(({ line_id, result }) => line_id === application_line_id && result !== true)
		.map(({ rule_id, result, reason }) => ({ id: rule_id, fails: result === false, reason: words(reason) }));

/** Why nothing can be admitted on a line: a hard rule fails on it; null when none does. */
export function hardFailure(line: ServiceLine, advice: readonly Advice[]): string | null {
	const failed = advice.find(
		({ line_id, severity, result }) =>
			line_id === line.application_line_id && severity === 'hard' && result === false
	);
	return failed ? words(failed.reason) : null;
}

const PAPERS: Readonly<Partial<Record<Attachment['place'], () => string>>> = {
	invoice: m.finance_doc_invoice,
	payment_proof: m.finance_doc_proof,
	deliverable: m.rule_deliverable
};

const named = (file: Attachment) => ({
	id: file.document_id,
	href: `/documents/${file.document_id}`,
	label: `${PAPERS[file.place]?.() ?? ''}: ${file.file_name}`,
	type: file.media_type,
	bytes: file.size_bytes
});
