import type { Severity } from '../../domain/eligibility/rule.ts';
import type { Reason } from '../../domain/refusal.ts';
import { fill, same } from '../../domain/text.ts';
import type { Reader, Tx } from '../db/connect.ts';
import { runRules } from '../eligibility/run.ts';
import { said, tracesOf, type StoredResult } from '../eligibility/trace.ts';

const IN_THE_WAY = {
	nl: 'Regel {rule} vraagt eerst om een behandelaar: {reason}',
	en: 'Rule {rule} needs a grant officer first: {reason}'
};

/** A finding of the case with what the rule said when it was last run. */
export type KnownFinding = {
	readonly rule_id: string;
	readonly state: 'open' | 'accepted' | 'confirmed';
	readonly severity: Severity;
	/** The officer's own words. */
	readonly reason: string | null;
	readonly said: StoredResult | null;
};

/**
 * Runs the rules again at the moment of decision, and says which findings stand open: nobody decides over them. The
 * run and the findings it opened must stay, also when nothing is decided: do not throw in the same transaction.
 */
export async function rulesInTheWay(tx: Tx, application_id: string): Promise<Reason[]> {
	await runRules(tx, application_id, 'decision');
	const findings = await findingsOf(tx, application_id);
	return findings
		.filter(({ state }) => state === 'open')
		.map(({ rule_id, said }) => {
			const reason = said?.reason ?? same(rule_id);
			return {
				nl: fill(IN_THE_WAY, { rule: rule_id, reason: reason.nl }).nl,
				en: fill(IN_THE_WAY, { rule: rule_id, reason: reason.en }).en
			};
		});
}

/** The findings of a case, each with the rule's words from the run that opened it. */
export async function findingsOf(db: Reader, application_id: string): Promise<KnownFinding[]> {
	const rows = await db
		.selectFrom('finding')
		.where('finding.application_id', '=', application_id)
		.select(['rule_id', 'line_id', 'state', 'severity', 'reason', 'rule_run_id'])
		.orderBy('rule_id')
		.execute();
	const traces = await tracesOf(
		db,
		rows.map(({ rule_run_id }) => rule_run_id)
	);
	return rows.map(({ rule_run_id, line_id, ...row }) => ({
		...row,
		said: said(traces.get(rule_run_id), row.rule_id, line_id)
	}));
}

/** The confirmed failures of hard rules: grounds to refuse (Awb 4:35). */
export const hardFailures = (findings: readonly KnownFinding[]): KnownFinding[] =>
	findings.filter(({ severity, state }) => severity === 'hard' && state === 'confirmed');
