import { permit } from '#lib/domain/lifecycle.ts';
import { FINDING } from '#lib/domain/finding/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { hasDecision, lockFinding } from './lock.ts';
import { keepOverride } from './override.ts';

const NO_REASON = { nl: 'Schrijf waarom u dit vindt.', en: 'Write why you think so.', field: 'reason' };
const RETURN_FIRST = {
	nl: 'Er is al een besluit voorgesteld. Laat dat eerst teruggeven; daarna kunt u vaststellen dat de aanvrager niet voldoet.',
	en: 'A decision has been proposed already. Have it returned first; then you can find that the applicant does not meet this.'
};

/**
 * An officer judges a rule that failed or could not tell: the applicant meets it after all, or does not. The reason
 * stays with the finding.
 * @throws Refused without a reason, when it was judged already, and for a failure under a proposed decision
 */
export async function resolveFinding(
	db: Database,
	person: Person,
	{ finding_id, event, reason }: { finding_id: string; event: 'accept' | 'confirm'; reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { finding, application } = await lockFinding(tx, person, finding_id);
		const state = permit(FINDING, finding.state, event, actorOf(person));
		if (reason.trim() === '') throw new Refused(NO_REASON);
		if (event === 'confirm' && (await hasDecision(tx, application.id))) throw new Refused(RETURN_FIRST);
		await tx
			.updateTable('finding')
			.set({ state, reason: reason.trim(), resolved_by: person.id, resolved_at: await now(tx) })
			.where('id', '=', finding.id)
			.execute();
		await keepOverride(tx, person, finding, {
			judgement: event === 'accept' ? 'accepted' : 'confirmed',
			reason: reason.trim()
		});
		await record(tx, {
			record: 'finding',
			record_id: finding.id,
			event: `finding.${state}`,
			person_id: person.id,
			application_id: application.id,
			details: { rule_id: finding.rule_id, reason: reason.trim() }
		});
	});
}
