import type { Reader } from '../db/connect.ts';
import { objectionsOf } from '../objection/queries.ts';
import { choicesIn } from '../supplier/queries.ts';
import { draftDueOn } from '../voucher/claim-until.ts';
import { requestsOf } from './requests.ts';
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
			'decision.letter',
			'document.id as document_id',
			'document.media_type',
			'document.size_bytes'
		])
		.execute();
	const vouchers = await db
		.selectFrom('voucher')
		.where('application_id', '=', application_id)
		.orderBy('kind', 'desc')
		.select(({ selectFrom }) => [
			'id',
			'application_id',
			'number',
			'kind',
			'state',
			'amount_cents',
			'valid_until',
			'accepted_at',
			/** Until when a suspension lasts at most (Awb 4:56); null when nothing is suspended. */
			selectFrom('term')
				.whereRef('record_id', '=', 'voucher.id')
				.where('term.kind', '=', 'payment_stop')
				.where('voucher.state', '=', 'suspended')
				.select(({ fn }) => fn.max('end_on').as('end_on'))
				.as('held_until')
		])
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
			'claim.final',
			'payment.state as payment_state',
			'payment.amount_cents as payment_cents',
			'due_on',
			'executed_on'
		])
		.execute();
	const requests = await requestsOf(db, application_id);
	return {
		decisions,
		vouchers: await Promise.all(
			vouchers.map(async (voucher) => ({ ...voucher, claim_until: await draftDueOn(db, voucher) }))
		),
		claims,
		requests: requests.toReversed(),
		objections: await objectionsOf(db, application_id),
		suppliers: await choicesIn(db, application_id),
		extensions: await extensionsOf(db, application_id)
	};
}
export type Became = Awaited<ReturnType<typeof ownStatus>>;

/** When a voucher of the case was extended. */
async function extensionsOf(db: Reader, application_id: string): Promise<{ readonly on: string }[]> {
	const clocks = await db
		.selectFrom('term')
		.where('application_id', '=', application_id)
		.where('kind', '=', 'voucher')
		.select('story')
		.execute();
	return clocks.flatMap(({ story }) => (story.extension ? [{ on: story.extension.on }] : []));
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
