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
import { assignable } from './queries.ts';

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
};

/**
 * Gives a complete case to reviewers, or fills a place that came free. With its reviewers the case is in review.
 * @throws Refused with every reason: an open finding, a confirmed hard failure, a wrong number, an interest
 */
export async function assignReviewers(db: Database, person: Person, assignment: Assignment): Promise<void> {
	await db.transaction().execute((tx) => assign(tx, person, assignment));
}

/** The same within a transaction of the caller. */
export async function assign(tx: Tx, person: Person, assignment: Assignment): Promise<void> {
	const application = await lockApplication(tx, person, 'grant_officer', assignment.application_id);
	const starts = application.state !== 'in_review';
	if (starts) permit(APPLICATION, application.state, 'start_review', actorOf(person));
	await give(tx, person, assignment);
	if (starts) await move(tx, APPLICATION, application, 'start_review', actorOf(person));
}

/** Gives a locked case to reviewers, in the name of a person or of the portal itself. */
export async function give(tx: Tx, person: Person | null, assignment: Assignment): Promise<void> {
	const { application_id, reviewer_ids } = assignment;
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
		details: { reviewer_ids }
	});
}

async function obstacles(
	tx: Tx,
	person: Person | null,
	{ application_id, reviewer_ids: chosen, partly = false }: Assignment
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
	const { places, people } = await assignable(tx, person, application_id, chosen);
	if (places === 0) return [...reasons, WORDS.full];
	const different = new Set(chosen).size;
	const fits = partly ? different > 0 && different <= places : different === places;
	if (!fits || different !== chosen.length) reasons.push({ ...WORDS.two, ...fill(WORDS.two, { n: places }) });
	if (chosen.some((id) => !people.some((each) => each.id === id))) reasons.push(WORDS.not_assignable);
	return reasons;
}
