import type { Moment, Rule } from '#lib/domain/eligibility/rule.ts';
import { record } from '../audit/record.ts';
import type { Reader, Tx } from '../db/connect.ts';
import { keepOverride } from '../finding/override.ts';
import type { Person } from '../person/person.ts';

type Move = {
	readonly moment: Moment;
	/** The rules the case was judged by. */
	readonly from: readonly Rule[];
	readonly to: readonly Rule[];
};

type Lapsing = Awaited<ReturnType<typeof lapsingFindings>>[number];

/** The findings of a case that no rule stands behind once it has moved to other rules. */
export async function lapsingFindings(db: Reader, application_id: string, { moment, from, to }: Move) {
	const findings = await db
		.selectFrom('finding')
		.where('application_id', '=', application_id)
		.orderBy('rule_id')
		.select(['id', 'application_id', 'rule_run_id', 'rule_id', 'line_id', 'state', 'reason'])
		.execute();
	const asks = (rule: Rule | undefined) => rule?.moments.includes(moment) === true;
	return findings.filter(({ rule_id, line_id }) => {
		const rule = to.find(({ id }) => id === rule_id);
		if (!rule || rule.severity === 'information') return true;
		if ((rule.scope === 'line') !== (line_id !== null)) return true;
		return !asks(rule) && asks(from.find(({ id }) => id === rule_id));
	});
}

/** Takes such findings away; that they were there, and who judged them how, stays in the log and with the judgements. */
export async function dropFindings(tx: Tx, person: Person, findings: readonly Lapsing[]): Promise<void> {
	for (const finding of findings) {
		const { id, application_id, rule_id, state, reason } = finding;
		if (state !== 'open')
			await keepOverride(tx, person, finding, { judgement: 'reopened', reason: reason ?? '' });
		await tx.deleteFrom('finding').where('id', '=', id).execute();
		await record(tx, {
			record: 'finding',
			record_id: id,
			event: 'finding.lapsed',
			person_id: person.id,
			application_id,
			details: { rule_id, was: state, reason }
		});
	}
}
