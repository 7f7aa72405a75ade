import { permit } from '#lib/domain/lifecycle.ts';
import { FINDING } from '#lib/domain/finding/lifecycle.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';

const NO_REASON = { nl: 'Schrijf waarom u dit vindt.', en: 'Write why you think so.', field: 'reason' };
const TOO_LATE = {
	nl: 'Deze aanvraag is al in beoordeling of besloten. De bevinding verandert niet meer.',
	en: 'This application is in review or decided. The finding no longer changes.'
};

async function lock(tx: Tx, person: Person, finding_id: string) {
	const finding = await tx.selectFrom('finding').selectAll().where('id', '=', finding_id).executeTakeFirst();
	if (!finding) throw new NotFound('finding');
	const application = await lockApplication(tx, person, 'grant_officer', finding.application_id);
	const locked = await tx
		.selectFrom('finding')
		.selectAll()
		.where('id', '=', finding_id)
		.forUpdate()
		.executeTakeFirst();
	if (!locked) throw new NotFound('finding');
	return { finding: locked, application };
}

/**
 * An officer judges a rule that failed or could not tell: the applicant meets it after all, or does not. The reason
 * stays with the finding.
 */
export async function resolveFinding(
	db: Database,
	person: Person,
	{ finding_id, event, reason }: { finding_id: string; event: 'accept' | 'confirm'; reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { finding } = await lock(tx, person, finding_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		const state = permit(FINDING, finding.state, event, actorOf(person));
		await tx
			.updateTable('finding')
			.set({
				state,
				reason: reason.trim(),
				resolved_by: person.id,
				resolved_at: await now(tx)
			})
			.where('id', '=', finding.id)
			.execute();
		await record(tx, {
			record: 'finding',
			record_id: finding.id,
			event: `finding.${state}`,
			person_id: person.id,
			application_id: finding.application_id,
			details: { rule_id: finding.rule_id, reason: reason.trim() }
		});
	});
}

/** Takes a judgement back, as long as the case has not gone to review or to a decision. */
export async function reopenFinding(db: Database, person: Person, finding_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { finding, application } = await lock(tx, person, finding_id);
		const state = permit(FINDING, finding.state, 'reopen', actorOf(person));
		const decision = await tx
			.selectFrom('decision')
			.where('application_id', '=', application.id)
			.where('state', '<>', 'returned')
			.select('id')
			.executeTakeFirst();
		if (decision || !['submitted', 'complete'].includes(application.state)) throw new Refused(TOO_LATE);
		await tx
			.updateTable('finding')
			.set({ state, reason: null, resolved_by: null, resolved_at: null })
			.where('id', '=', finding.id)
			.execute();
		await record(tx, {
			record: 'finding',
			record_id: finding.id,
			event: 'finding.reopened',
			person_id: person.id,
			application_id: finding.application_id,
			details: { rule_id: finding.rule_id }
		});
	});
}
