import { evaluateRules } from '#lib/domain/eligibility/evaluate.ts';
import type { Facts } from '#lib/domain/eligibility/facts.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { visible } from '../application/visible.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { SlimResult } from './trace.ts';

/** What working a run out again gave: how many answers, and the rules whose answer is another than was stored. */
export type Rerun = { readonly answers: number; readonly different: readonly string[] };

/**
 * Works a stored run out again from the facts it kept and the rules of its version, and says whether every answer is
 * the same. Nothing else is read, so it can be done years later. That it was done is part of the case's log.
 * @throws NotFound when the auditor may not see the case
 */
export async function rerun(db: Database, person: Person, rule_run_id: string): Promise<Rerun> {
	return db.transaction().execute(async (tx) => {
		const run = await tx
			.selectFrom('rule_run')
			.innerJoin('application', 'application.id', 'rule_run.application_id')
			.innerJoin('scheme_version', 'scheme_version.id', 'rule_run.scheme_version_id')
			.where('rule_run.id', '=', rule_run_id)
			.where(visible(person, 'auditor'))
			.select(['application.id as application_id', 'moment', 'facts', 'results', 'content'])
			.executeTakeFirst();
		if (!run) throw new NotFound('rule_run');
		const stored = run.results as SlimResult[];
		const again = evaluateRules(run.content.rules, run.moment, run.facts as unknown as Facts);
		const outcome = { answers: stored.length, different: differences(stored, again) };
		await record(tx, {
			record: 'application',
			record_id: run.application_id,
			event: 'application.rules_rerun',
			person_id: person.id,
			application_id: run.application_id,
			details: { rule_run_id, ...outcome }
		});
		return outcome;
	});
}

type Answer = Pick<SlimResult, 'rule_id' | 'version' | 'line' | 'result'>;

function differences(stored: readonly Answer[], again: readonly Answer[]): string[] {
	const known = new Map(again.map((one) => [keyOf(one), one.result]));
	const changed = stored.filter((one) => !known.has(keyOf(one)) || known.get(keyOf(one)) !== one.result);
	const keys = new Set(stored.map(keyOf));
	const added = again.filter((one) => !keys.has(keyOf(one)));
	return [...new Set([...changed, ...added].map(({ rule_id }) => rule_id))];
}

const keyOf = ({ rule_id, version, line }: Answer): string => `${rule_id} ${version} ${line ?? ''}`;
