import type { RuleResult } from '../../domain/eligibility/evaluate.ts';
import type { Reason } from '../../domain/refusal.ts';
import { fill, same } from '../../domain/text.ts';
import type { Reader, Tx } from '../db/connect.ts';
import { runRules } from '../eligibility/run.ts';

const IN_THE_WAY = {
	nl: 'Regel {rule} vraagt eerst om een behandelaar: {reason}',
	en: 'Rule {rule} needs a grant officer first: {reason}'
};

/** A finding of the case with what the rule said when it was last run. */
export type KnownFinding = {
	readonly rule_id: string;
	readonly state: 'open' | 'accepted' | 'confirmed';
	readonly severity: RuleResult['severity'];
	/** The officer's own words. */
	readonly reason: string | null;
	readonly said: (RuleResult & { readonly line_id: string | null }) | null;
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
		.innerJoin('rule_run', 'rule_run.id', 'finding.rule_run_id')
		.where('finding.application_id', '=', application_id)
		.select(['rule_id', 'line_id', 'state', 'severity', 'reason', 'results'])
		.orderBy('rule_id')
		.execute();
	return rows.map(({ results, line_id, ...row }) => {
		const said = (results as KnownFinding['said'][]).find(
			(result) => result?.rule_id === row.rule_id && (result.line_id ?? null) === line_id
		);
		return { ...row, said: said ?? null };
	});
}

/** The confirmed failures of hard rules: grounds to refuse (Awb 4:35). */
export const hardFailures = (findings: readonly KnownFinding[]): KnownFinding[] =>
	findings.filter(({ severity, state }) => severity === 'hard' && state === 'confirmed');
