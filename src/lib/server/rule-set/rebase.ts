import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Comparison } from '#lib/domain/rule-set/compare-outcomes.ts';
import type { Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { runRules } from '../eligibility/run.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { versionInEffect } from '../scheme/newest-version.ts';
import { dropFindings, lapsingFindings } from './lapsing.ts';
import { openCasesOf, previewCase } from './rebase-cases.ts';
import { REASON_MISSING } from './words.ts';

const NO_NEWER = {
	nl: 'Er geldt geen nieuwere versie.',
	en: 'No newer version is in effect.'
};
const GONE = {
	nl: 'Deze aanvraag is intussen besloten, ingetrokken of al overgezet.',
	en: 'This case has been decided, withdrawn or moved meanwhile.'
};

export type Rebased = {
	readonly id: string;
	readonly number: string | null;
	/** Why it stayed; null when it moved. */
	readonly stays: Text | null;
	readonly comparison: Comparison | null;
};

/**
 * Moves open cases of an older version to the newest one in effect, one transaction each: the pin changes,
 * findings that no rule stands behind any more lapse, the rules run again at the case's moment, and the case's own log says who did it and why.
 * @returns per case what became of it: one that got a decision meanwhile stays, with the reason
 * @throws Refused without a reason
 */
export async function rebaseCases(
	db: Database,
	person: Person,
	given: {
		readonly scheme_version_id: string;
		readonly application_ids: readonly string[];
		readonly reason: string;
	}
): Promise<Rebased[]> {
	permitRole(person, 'administrator');
	const reason = given.reason.trim();
	if (reason === '') throw new Refused(REASON_MISSING);
	const outcomes: Rebased[] = [];
	for (const id of given.application_ids)
		outcomes.push(await rebaseOne(db, person, id, given.scheme_version_id, reason));
	return outcomes;
}

const rebaseOne = (
	db: Database,
	person: Person,
	id: string,
	scheme_version_id: string,
	reason: string
): Promise<Rebased> =>
	db.transaction().execute(async (tx) => {
		await tx.selectFrom('application').where('id', '=', id).select('id').forUpdate().executeTakeFirst();
		const from = await tx
			.selectFrom('scheme_version')
			.where('id', '=', scheme_version_id)
			.selectAll()
			.executeTakeFirst();
		if (!from) throw new NotFound('scheme version');
		const target = await versionInEffect(tx, from.scheme_id, await today(tx));
		if (!target || target.number <= from.number) throw new Refused(NO_NEWER);
		const [one] = await openCasesOf(tx, from.id, id);
		if (!one) return { id, number: null, stays: GONE, comparison: null };
		const { number, moment, stays, comparison } = await previewCase(tx, one, from, target);
		if (stays) return { id, number, stays, comparison: null };
		await tx
			.updateTable('application')
			.set({ scheme_version_id: target.id })
			.where('id', '=', id)
			.where('scheme_version_id', '=', from.id)
			.where('state', '=', one.state)
			.execute();
		await record(tx, {
			record: 'application',
			record_id: id,
			event: 'application.rebased',
			person_id: person.id,
			application_id: id,
			details: { from: from.number, to: target.number, reason }
		});
		if (moment) {
			const move = { moment, from: from.content.rules, to: target.content.rules };
			await dropFindings(tx, person, await lapsingFindings(tx, id, move));
			await runRules(tx, id, moment);
		}
		return { id, number, stays: null, comparison };
	});
