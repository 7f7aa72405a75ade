import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { PANEL, SHORTEST_MINUTES } from '#lib/domain/review/panel-lifecycle.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { missingScores } from '../review/missing-scores.ts';
import type { Score } from '../review/scores.ts';
import { schemeContent } from '../tranche/queries.ts';

/** A panel is its chair and at least two of those who read the case. */
const FEWEST = 2;

const WORDS = {
	own: {
		nl: 'U hebt deze aanvraag zelf beoordeeld. Een andere voorzitter moet dit panel leiden.',
		en: 'You reviewed this application yourself. Another chair must lead this panel.'
	},
	withdrawn: {
		nl: 'Deze aanvraag wordt niet meer beoordeeld: de aanvrager heeft haar ingetrokken.',
		en: 'This application is no longer in review: the applicant has withdrawn it.'
	},
	minutes: {
		nl: `Schrijf op wat er is besproken, in ten minste ${SHORTEST_MINUTES} tekens.`,
		en: `Write down what was discussed, in at least ${SHORTEST_MINUTES} characters.`,
		field: 'minutes'
	},
	present: {
		nl: 'Kies ten minste twee beoordelaars die erbij waren.',
		en: 'Choose at least two reviewers who were present.',
		field: 'present'
	}
} satisfies Record<string, Reason>;

export type PanelDecision = {
	readonly panel_id: string;
	readonly scores: readonly Score[];
	readonly minutes: string;
	/** Those of the reviewers of the case who took part. */
	readonly present: readonly string[];
	/** Who else was there, in words. */
	readonly others_present: string;
};

/**
 * The chair records the score that the panel came to, with its minutes and who was there. From then on it counts for the
 * case; the reviews stay beside it as they were. Recorded is final.
 * @throws Refused with every reason: a criterion without a level of the scale or a reason, too short minutes, too few present, one's own case
 */
export async function decidePanel(db: Database, person: Person, decision: PanelDecision): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { application, panel } = await lockPanel(tx, person, decision.panel_id);
		permit(PANEL, panel.state, 'decide', actorOf(person));
		if (application.state !== 'in_review') throw new Refused(WORDS.withdrawn);
		const { criteria } = await schemeContent(tx, application.scheme_version_id);
		const given = decision.scores.flatMap(({ criterion, score, reason }) =>
			score !== null && criteria.some(({ code }) => code === criterion)
				? [{ panel_id: panel.id, criterion, score, reason: reason.trim() }]
				: []
		);
		const reasons = [...(await obstacles(tx, person, application.id, decision))];
		reasons.push(...missingScores(criteria, decision.scores));
		if (reasons.length > 0) throw new Refused(...reasons);
		await tx
			.updateTable('panel')
			.set({
				minutes: decision.minutes.trim(),
				others_present: decision.others_present.trim() || null,
				decided_by: person.id,
				decided_at: await now(tx)
			})
			.where('id', '=', panel.id)
			.execute();
		await move(tx, PANEL, panel, 'decide', actorOf(person));
		await tx.insertInto('panel_score').values(given).execute();
		await tx
			.insertInto('panel_present')
			.values([...new Set(decision.present)].map((person_id) => ({ panel_id: panel.id, person_id })))
			.execute();
		await move(tx, APPLICATION, application, 'score', actorOf(person));
		const event = { person_id: person.id, application_id: application.id };
		await record(tx, {
			...event,
			record: 'panel',
			record_id: panel.id,
			event: 'panel.decided',
			details: { scores: given.map(({ criterion, score }) => ({ criterion, score })) }
		});
		await record(tx, {
			...event,
			record: 'application',
			record_id: application.id,
			event: 'application.scored'
		});
	});
}

async function lockPanel(tx: Tx, person: Person, panel_id: string) {
	const known = await tx
		.selectFrom('panel')
		.select('application_id')
		.where('id', '=', panel_id)
		.executeTakeFirst();
	if (!known) throw new NotFound('panel');
	const application = await lockApplication(tx, person, 'panel_chair', known.application_id);
	const panel = await tx
		.selectFrom('panel')
		.select(['id', 'state'])
		.where('id', '=', panel_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return { application, panel };
}

async function obstacles(tx: Tx, person: Person, application_id: string, decision: PanelDecision) {
	const reviews = await tx
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.select(['reviewer_id', 'state'])
		.execute();
	const reasons: Reason[] = [];
	if (reviews.some(({ reviewer_id }) => reviewer_id === person.id)) reasons.push(WORDS.own);
	if (decision.minutes.trim().length < SHORTEST_MINUTES) reasons.push(WORDS.minutes);
	const readers = reviews.filter(({ state }) => state === 'submitted').map(({ reviewer_id }) => reviewer_id);
	const present = new Set(decision.present);
	if (present.size < FEWEST || [...present].some((id) => !readers.includes(id))) reasons.push(WORDS.present);
	return reasons;
}
