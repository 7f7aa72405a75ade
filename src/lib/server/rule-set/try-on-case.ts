import { sql } from 'kysely';
import { FACTS, isFactName, type Facts, type FactValue } from '#lib/domain/eligibility/facts.ts';
import type { Moment, Rule } from '#lib/domain/eligibility/rule.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const NO_CASE = {
	nl: 'Er is geen getoetste aanvraag met dit nummer.',
	en: 'There is no checked application with this number.',
	field: 'number'
};

/** The facts of a past case for one rule, each line by itself; what is personal is masked. */
export type TriedFacts = {
	readonly number: string;
	readonly moment: Moment;
	readonly ran_at: Date;
	readonly given: readonly {
		readonly line: number | null;
		readonly facts: Readonly<Record<string, FactValue>>;
	}[];
};

/**
 * The facts on which a rule can be tried: those of the last run of a case, found by its number. Trying is kept in the
 * log of the rule set.
 * @throws Refused when no such case was ever checked
 */
export async function factsForTrial(
	db: Database,
	person: Person,
	wanted: {
		readonly rule_set_id: string;
		readonly scheme_id: string;
		readonly number: string;
		readonly rule: Pick<Rule, 'id' | 'scope'>;
	}
): Promise<TriedFacts> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const run = await tx
			.selectFrom('rule_run')
			.innerJoin('application', 'application.id', 'rule_run.application_id')
			.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
			.where('application.number', '=', wanted.number.trim())
			.where('tranche.scheme_id', '=', wanted.scheme_id)
			.orderBy('ran_at', 'desc')
			.limit(1)
			.select(['application.number', 'moment', 'ran_at', 'application_id'])
			.select(sql<Facts>`jsonb_build_object('case', facts -> 'case', 'lines', facts -> 'lines')`.as('facts'))
			.executeTakeFirst();
		if (!run?.number) throw new Refused(NO_CASE);
		await record(tx, {
			record: 'rule_set',
			record_id: wanted.rule_set_id,
			event: 'rule_set.case_explained',
			person_id: person.id,
			application_id: run.application_id,
			details: { rule_id: wanted.rule.id, number: run.number }
		});
		const { case: own, lines } = run.facts;
		return {
			number: run.number,
			moment: run.moment,
			ran_at: run.ran_at,
			given:
				wanted.rule.scope === 'case'
					? [{ line: null, facts: own }]
					: lines.map((line, index) => ({ line: index, facts: { ...own, ...line } }))
		};
	});
}

/** Whether a fact is shown to people without rights on the case. */
export const isShown = (name: string): boolean => !(isFactName(name) && FACTS[name].personal === true);
