import { sql } from 'kysely';
import type { DecisionKind, DecisionState } from '../../domain/decision/lifecycle.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { officeCapacity } from '../ranking/office-capacity.ts';

/** The decisions on the cases this person may see. `own`: had a hand in it, so another must decide. */
const decisions = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, officeCapacity(person)))
		.innerJoin('decision', 'decision.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('person as proposer', 'proposer.id', 'decision.proposed_by')
		.leftJoin('person as decider', 'decider.id', 'decision.decided_by')
		.select(({ exists, or, eb, selectFrom }) => [
			'decision.id',
			'decision.kind',
			'decision.state',
			'decision.amount_cents',
			'decision.proposed_at',
			'decision.decided_at',
			'decision.announced_at',
			'decision.objection_until',
			'application.id as application_id',
			'application.number',
			'organisation.name',
			'organisation.city',
			'proposer.name as proposed_by',
			'decider.name as decided_by',
			or([
				eb('decision.proposed_by', '=', person.id),
				exists(
					selectFrom('review')
						.whereRef('review.application_id', '=', 'application.id')
						.where('reviewer_id', '=', person.id)
						.where((of) =>
							of.or([
								of('review.state', 'in', ['assigned', 'declared', 'submitted']),
								of('declared_at', 'is not', null)
							])
						)
						.select('review.id')
				)
			])
				.$castTo<boolean>()
				.as('own'),
			sql<number>`count(*) over ()`.as('total')
		]);

export type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>;

type Wishes = {
	readonly states: readonly DecisionState[];
	readonly kind?: DecisionKind | undefined;
	readonly search?: string | undefined;
	readonly limit: number;
	readonly offset: number;
};

/** One page of the decisions in some states, the latest first. */
export function decisionList(db: Reader, person: Person, wishes: Wishes): Promise<DecisionRow[]> {
	const { kind, search } = wishes;
	const like = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`;
	return decisions(db, person)
		.where('decision.state', 'in', wishes.states)
		.$if(kind !== undefined, (query) => query.where('decision.kind', '=', kind ?? 'award'))
		.$if(!!search, (query) =>
			query.where((eb) =>
				eb.or([
					eb('organisation.name', 'ilike', like),
					eb('organisation.city', 'ilike', like),
					eb('application.number', 'ilike', like)
				])
			)
		)
		.orderBy('decision.announced_at', (order) => order.desc().nullsFirst())
		.orderBy('decision.proposed_at', 'desc')
		.orderBy('application.number')
		.limit(wishes.limit)
		.offset(wishes.offset)
		.execute();
}

/** The chosen decisions that are still proposed. */
export const chosenToDecide = async (
	db: Reader,
	person: Person,
	ids: readonly string[]
): Promise<DecisionRow[]> =>
	ids.length === 0
		? []
		: decisions(db, person)
				.where('decision.id', 'in', ids)
				.where('decision.state', '=', 'proposed')
				.orderBy('application.number')
				.execute();

/** How many decisions stand in each state. */
export async function countDecisions(db: Reader, person: Person): Promise<Record<DecisionState, number>> {
	const rows = await db
		.selectFrom('application')
		.where(visible(person, officeCapacity(person)))
		.innerJoin('decision', 'decision.application_id', 'application.id')
		.groupBy('decision.state')
		.select(({ fn }) => ['decision.state', fn.countAll<number>().as('count')])
		.execute();
	const counts = { proposed: 0, returned: 0, decided: 0, announced: 0 };
	for (const { state, count } of rows) counts[state] = count;
	return counts;
}

/** One decision with what it says and its letter; undefined when it is not there, or not theirs to see. */
export const oneDecision = (db: Reader, person: Person, id: string) =>
	decisions(db, person)
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.leftJoin('document', 'document.id', 'decision.letter_document_id')
		.where('decision.id', '=', id)
		.select([
			'decision.claim_id',
			'decision.content',
			'decision.returned_reason',
			'decision.proposed_by as proposer_id',
			'application.requested_cents',
			'application.scheme_version_id',
			'application.state as case_state',
			'tranche.name as tranche',
			'document.id as letter_id',
			'document.size_bytes as letter_bytes',
			'document.sha256 as letter_sha256'
		])
		.executeTakeFirst();
