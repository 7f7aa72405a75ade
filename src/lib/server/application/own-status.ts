import type { Reader } from '../db/connect.ts';
import { latestTrace, type StoredResult } from '../eligibility/trace.ts';

/** What became of an application, as its own applicant may know it: decisions only once they are announced. */
export async function ownStatus(db: Reader, application_id: string) {
	const decisions = await db
		.selectFrom('decision')
		.innerJoin('document', 'document.id', 'decision.letter_document_id')
		.where('decision.application_id', '=', application_id)
		.where('decision.state', '=', 'announced')
		.orderBy('announced_at')
		.select([
			'decision.id',
			'decision.kind',
			'decision.amount_cents',
			'decision.announced_at',
			'decision.objection_until',
			'document.id as document_id',
			'document.media_type',
			'document.size_bytes'
		])
		.execute();
	const vouchers = await db
		.selectFrom('voucher')
		.where('application_id', '=', application_id)
		.orderBy('kind', 'desc')
		.select(['id', 'number', 'kind', 'state', 'amount_cents', 'valid_until', 'accepted_at'])
		.execute();
	const claims = await db
		.selectFrom('claim')
		.leftJoin('payment', 'payment.claim_id', 'claim.id')
		.where('claim.application_id', '=', application_id)
		.where('claim.state', '<>', 'draft')
		.orderBy('submitted_at')
		.select([
			'claim.id',
			'claim.number',
			'claim.voucher_id',
			'claim.state',
			'submitted_at',
			'settled_cents',
			'settle_by',
			'payment.state as payment_state',
			'payment.amount_cents as payment_cents',
			'due_on',
			'executed_on'
		])
		.execute();
	return { decisions, vouchers, claims };
}

/** One rule as its applicant reads it: met, being checked, or not met with the reason. */
export type OwnRule = {
	readonly rule_id: string;
	readonly statement: StoredResult['statement'];
	readonly answer: 'met' | 'checking' | 'not_met';
	readonly reasons: readonly StoredResult['reason'][];
};

/**
 * The latest run in the applicant's words: what fails or cannot be told is being checked until an officer confirmed
 * it. A rule about services is one line, with the reason of each service that does not meet it.
 */
export async function ownRules(db: Reader, application_id: string): Promise<OwnRule[]> {
	const run = await latestTrace(db, application_id, ['submission', 'decision']);
	const findings = await db
		.selectFrom('finding')
		.where('application_id', '=', application_id)
		.select(['rule_id', 'line_id', 'state'])
		.execute();
	const answerOf = ({ rule_id, line_id, result }: StoredResult): OwnRule['answer'] => {
		const finding = findings.find((one) => one.rule_id === rule_id && one.line_id === line_id);
		if (finding?.state === 'confirmed') return 'not_met';
		return result === true || finding?.state === 'accepted' ? 'met' : 'checking';
	};
	return inWords(run?.results ?? [], answerOf);
}

const WORST: readonly OwnRule['answer'][] = ['not_met', 'checking', 'met'];

/** One entry per rule with the worst of its answers. */
export function inWords(
	results: readonly StoredResult[],
	answerOf: (result: StoredResult) => OwnRule['answer']
): OwnRule[] {
	return [...Map.groupBy(results, ({ rule_id }) => rule_id)].flatMap(([rule_id, own]) => {
		const answer = WORST.find((one) => own.some((result) => answerOf(result) === one));
		const [first] = own;
		if (!answer || !first) return [];
		const telling = own.filter((result) => answerOf(result) === answer);
		const reasons = new Map(telling.map(({ reason }) => [reason.en, reason]));
		return [{ rule_id, statement: first.statement, answer, reasons: [...reasons.values()] }];
	});
}
