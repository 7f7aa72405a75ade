import type { Cents } from '../money.ts';
import { costBase } from '../scheme/cost-line.ts';

/** What a recipient fills in per service; null is not filled in yet. Dates are local, amounts whole cents. */
export type ClaimLineAnswers = {
	readonly delivered_on: string | null;
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
	/** How many files were added of each. */
	readonly invoices: number;
	readonly payment_proofs: number;
	/** What the service left behind, as the catalogue describes it. */
	readonly deliverables?: number;
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
	'delivered_on',
	'invoice_number',
	'invoiced_on',
	'paid_on',
	'net_cents',
	'vat_cents',
	'vat_recoverable_percent',
	'invoices',
	'payment_proofs'
] as const satisfies readonly (keyof ClaimLine)[];

const FILES: readonly (keyof ClaimLine)[] = ['invoices', 'payment_proofs'];

/** Whether this was filled in or added. No VAT is an answer, no files are none. */
export const given = (line: ClaimLine, name: (typeof ANSWER_NAMES)[number]): boolean =>
	FILES.includes(name) ? line[name] !== 0 : line[name] !== null;

/** A line on which something has been filled in or uploaded. */
export const started = (line: ClaimLine): boolean => ANSWER_NAMES.some((name) => given(line, name));

/** A line on which nothing is missing. Whether its dates are right is another question. */
export const whole = (line: ClaimLine): boolean => ANSWER_NAMES.every((name) => given(line, name));
