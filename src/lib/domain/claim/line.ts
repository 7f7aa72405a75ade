import type { Cents } from '../money.ts';
import { costBase } from '../scheme/cost-line.ts';

/** What a recipient fills in per service; null is not filled in yet. Dates are local, amounts whole cents. */
export type ClaimLineAnswers = {
	readonly invoice_number: string | null;
	readonly invoiced_on: string | null;
	readonly paid_on: string | null;
	readonly net_cents: Cents | null;
	readonly vat_cents: Cents | null;
	readonly vat_recoverable_percent: number | null;
	/** Declared: paid from the recipient's own account to who sent the invoice; null is not answered. */
	readonly paid_from_own_account?: boolean | null;
};

export type ClaimLine = ClaimLineAnswers & {
	readonly invoice_document_id: string | null;
	readonly payment_document_id: string | null;
	/** What the service left behind, as the catalogue describes it. */
	readonly deliverable_document_id?: string | null;
};

/** The cost claimed on a line: net plus the VAT that is not recovered. What is not filled in counts as nothing. */
export const claimedBase = (line: ClaimLineAnswers): Cents =>
	costBase({
		net_cents: line.net_cents ?? 0,
		vat_cents: line.vat_cents ?? 0,
		vat_recoverable_percent: line.vat_recoverable_percent ?? 100
	});

/** Everything a line needs, in the order in which it is asked. */
export const ANSWER_NAMES = [
	'invoice_number',
	'invoiced_on',
	'paid_on',
	'net_cents',
	'vat_cents',
	'vat_recoverable_percent',
	'invoice_document_id',
	'payment_document_id'
] as const satisfies readonly (keyof ClaimLine)[];

/** A line on which something has been filled in or uploaded. */
export const started = (line: ClaimLine): boolean => ANSWER_NAMES.some((name) => line[name] !== null);

/** A line on which nothing is missing. Whether its dates are right is another question. */
export const whole = (line: ClaimLine): boolean => ANSWER_NAMES.every((name) => line[name] !== null);
