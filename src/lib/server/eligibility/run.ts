import { evaluateRules } from '#lib/domain/eligibility/evaluate.ts';
import { factsOf } from '#lib/domain/eligibility/facts-of.ts';
import { judgedLines } from '#lib/domain/eligibility/line-facts.ts';
import { knownFrom } from '#lib/domain/eligibility/provenance.ts';
import type { Moment } from '#lib/domain/eligibility/rule.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { caseFile } from './case-file.ts';
import { updateFindings } from './findings.ts';
import { slim, type StoredResult } from './trace.ts';

/** What a ranking or a claim leads to is decided elsewhere: there the rules are a trace and advice, no findings. */
const WITH_FINDINGS: readonly Moment[] = ['submission', 'decision'];

/**
 * Runs the rules of a moment on what is stored now, with the rules of the scheme version the case pinned. Stores
 * every fact and answer; at submission and decision it keeps a finding for each rule that fails or cannot tell.
 * `claim_id`: the claim that is judged, at the moment `claim`.
 */
export async function runRules(
	tx: Tx,
	application_id: string,
	moment: Moment,
	{ claim_id }: { readonly claim_id?: string } = {}
): Promise<StoredResult[]> {
	const file = await caseFile(tx, application_id, { claim_id });
	const facts = factsOf(file);
	const lines = judgedLines(file);
	const results = evaluateRules(file.scheme.rules, moment, facts).map((result) => ({
		...result,
		line_id: result.line === null ? null : (lines[result.line]?.line.id ?? null)
	}));
	const ran_at = await now(tx);
	const { id } = await tx
		.insertInto('rule_run')
		.values(({ selectFrom }) => ({
			application_id,
			claim_id: claim_id ?? null,
			moment,
			scheme_version_id: selectFrom('application')
				.where('id', '=', application_id)
				.select('scheme_version_id'),
			facts: JSON.stringify({ ...facts, known: knownFrom(file, ran_at.toISOString()) }),
			results: JSON.stringify(results.map(slim)),
			ran_at
		}))
		.returning('id')
		.executeTakeFirstOrThrow();
	if (WITH_FINDINGS.includes(moment))
		await updateFindings(tx, { application_id, rule_run_id: id, results, at: ran_at });
	await record(tx, {
		record: 'application',
		record_id: application_id,
		event: 'application.rules_run',
		person_id: null,
		application_id,
		details: { rule_run_id: id, moment, ...(claim_id ? { claim_id } : {}) }
	});
	return results;
}
