import type { Reader, Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { now } from '../clock.ts';
import type { Person } from '../person/person.ts';
import { said, traceOf } from '../eligibility/trace.ts';

type Finding = Pick<Tables['finding'], 'rule_run_id' | 'rule_id' | 'line_id' | 'application_id'> & {
	readonly id: string;
};

type Judgement = {
	readonly judgement: Tables['override']['judgement'];
	/** Why; of a reopened finding the reason that was taken back. */
	readonly reason: string;
};

/** Keeps for ever who judged a rule differently, or took that back: the finding itself changes, this does not. */
export async function keepOverride(tx: Tx, person: Person, finding: Finding, given: Judgement) {
	const { id: finding_id, application_id, rule_run_id, rule_id, line_id } = finding;
	const version = said(await traceOf(tx, rule_run_id), rule_id, line_id)?.version ?? 1;
	await tx
		.insertInto('override')
		.values({
			finding_id,
			application_id,
			rule_run_id,
			rule_id,
			version,
			line_id,
			...given,
			judged_by: person.id,
			judged_at: await now(tx)
		})
		.execute();
}

/** Everybody who judged a rule of this case, in order. */
export const overridesOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('override')
		.innerJoin('person', 'person.id', 'override.judged_by')
		.where('application_id', '=', application_id)
		.orderBy('judged_at')
		.orderBy('override.id')
		.select(['rule_id', 'version', 'line_id', 'judgement', 'reason', 'person.name as judged_by', 'judged_at'])
		.execute();
