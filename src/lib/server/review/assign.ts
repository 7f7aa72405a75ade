import { dayText } from '#lib/domain/calendar/day-text.ts';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { isScored } from '#lib/domain/ranking/order.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { fill } from '#lib/domain/text.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { assignable, hasRoom } from './queries.ts';
import { tellReviewers } from './tell-reviewers.ts';

const WORDS = {
	open_finding: {
		nl: 'Er staat nog een bevinding open. Beoordeel die eerst.',
		en: 'A finding is still open. Resolve it first.'
	},
	confirmed_hard: {
		nl: 'De aanvrager voldoet niet aan een harde voorwaarde. Stel een afwijzing voor; beoordelen hoeft niet.',
		en: 'The applicant does not meet a hard condition. Propose a rejection; no review is needed.'
	},
	not_scored: {
		nl: 'In deze ronde gaat het geld op volgorde van binnenkomst. Beoordelaars geven hier geen punten.',
		en: 'In this tranche the money goes in order of arrival. Reviewers give no points here.'
	},
	full: {
		nl: 'Deze aanvraag heeft al genoeg beoordelaars. Misschien was iemand u voor.',
		en: 'This application has enough reviewers already. Someone may have been first.'
	},
	two: { nl: 'Kies precies {n} beoordelaars.', en: 'Choose exactly {n} reviewers.', field: 'reviewer_ids' },
	away: {
		nl: '{name} is afwezig tot en met {date}.',
		en: '{name} is away up to and including {date}.',
		field: 'reviewer_ids'
	},
	no_room: {
		nl: '{name} heeft geen plaats meer in deze ronde: {held} van {capacity}. Kies iemand anders, of zeg waarom het toch kan.',
		en: '{name} has no room left in this tranche: {held} of {capacity}. Choose somebody else, or say why it is possible all the same.',
		field: 'no_room_reason'
	},
	not_assignable: {
		nl: 'Deze persoon kan deze aanvraag niet beoordelen: geen beoordelaar, een belang, deze aanvraag al eerder gehad, of u bent het zelf.',
		en: 'This person cannot review this application: not a reviewer, an interest, had this application before, or it is you.',
		field: 'reviewer_ids'
	}
} satisfies Record<string, Reason>;

type Assignment = {
	readonly application_id: string;
	readonly reviewer_ids: readonly string[];
	/** Some places may stay free. Default: all are filled. */
	readonly partly?: boolean;
	/** Why somebody who has no room left gets it all the same. */
	readonly no_room_reason?: string;
};

/**
 * Gives a complete case to reviewers, or fills a place that came free. With its reviewers the case is in review.
 * The reviewers are told by mail.
 * @throws Refused with every reason: an open finding, a confirmed hard failure, a wrong number, an interest, somebody
 * away, or full without a reason why they can do one more
 */
export async function assignReviewers(db: Database, person: Person, assignment: Assignment): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await assign(tx, person, assignment);
		await tellReviewers(tx, assignment.reviewer_ids);
	});
}

/** The same within a transaction of the caller, who tells the reviewers. */
export async function assign(tx: Tx, person: Person, assignment: Assignment): Promise<void> {
	const application = await lockApplication(tx, person, 'grant_officer', assignment.application_id);
	const starts = application.state !== 'in_review';
	if (starts) permit(APPLICATION, application.state, 'start_review', actorOf(person));
	await give(tx, person, assignment);
	if (starts) await move(tx, APPLICATION, application, 'start_review', actorOf(person));
}

/** Gives a locked case to reviewers, in the name of a person or of the portal itself. */
export async function give(tx: Tx, person: Person | null, assignment: Assignment): Promise<void> {
	const { application_id, reviewer_ids, no_room_reason = '' } = assignment;
	const reasons = await obstacles(tx, person, assignment);
	if (reasons.length > 0) throw new Refused(...reasons);
	const assigned_at = await now(tx);
	await tx
		.insertInto('review')
		.values(
			reviewer_ids.map((reviewer_id) => ({
				application_id,
				reviewer_id,
				assigned_by: person?.id ?? null,
				assigned_at
			}))
		)
		.execute();
	await record(tx, {
		record: 'application',
		record_id: application_id,
		event: 'application.reviewers_assigned',
		person_id: person?.id ?? null,
		application_id,
		details: { reviewer_ids, ...(no_room_reason && { no_room_reason }) }
	});
}

async function obstacles(
	tx: Tx,
	person: Person | null,
	{ application_id, reviewer_ids: chosen, partly = false, no_room_reason = '' }: Assignment
): Promise<Reason[]> {
	const reasons: Reason[] = [];
	const findings = await tx
		.selectFrom('finding')
		.select(['state', 'severity'])
		.where('application_id', '=', application_id)
		.execute();
	if (findings.some(({ state }) => state === 'open')) reasons.push(WORDS.open_finding);
	if (findings.some(({ state, severity }) => state === 'confirmed' && severity === 'hard'))
		reasons.push(WORDS.confirmed_hard);
	const { method } = await tx
		.selectFrom('tranche')
		.innerJoin('application', 'application.tranche_id', 'tranche.id')
		.where('application.id', '=', application_id)
		.select('method')
		.executeTakeFirstOrThrow();
	if (!isScored(method)) return [...reasons, WORDS.not_scored];
	const { places, people, away } = await assignable(tx, person, application_id, chosen);
	if (places === 0) return [...reasons, WORDS.full];
	const different = new Set(chosen).size;
	const fits = partly ? different > 0 && different <= places : different === places;
	if (!fits || different !== chosen.length) reasons.push(said(WORDS.two, { n: places }));
	for (const { name, off_until } of away) {
		const on = dayText(off_until);
		const { nl } = said(WORDS.away, { name, date: on.nl });
		reasons.push({ ...said(WORDS.away, { name, date: on.en }), nl });
	}
	if (chosen.some((id) => ![...people, ...away].some((each) => each.id === id)))
		reasons.push(WORDS.not_assignable);
	if (no_room_reason.trim() === '')
		for (const one of people.filter((each) => !hasRoom(each)))
			reasons.push(said(WORDS.no_room, { name: one.name, held: one.held, capacity: one.capacity }));
	return reasons;
}

const said = (reason: Reason, values: Parameters<typeof fill>[1]): Reason => ({
	...reason,
	...fill(reason, values)
});
