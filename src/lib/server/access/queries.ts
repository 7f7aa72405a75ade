import { sql } from 'kysely';
import { isInterested } from '../application/conflict.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** The requests for access that an officer may judge: none of their own, and no interest in the organisation (Awb 2:4). */
export const requestsSeenBy = (db: Reader, person: Person) =>
	db
		.selectFrom('access_request as r')
		.innerJoin('organisation', 'organisation.id', 'r.organisation_id')
		.innerJoin('person', 'person.id', 'r.requested_by')
		.leftJoin('person as decider', 'decider.id', 'r.decided_by')
		.where('r.requested_by', '<>', person.id)
		.where(({ not, ref }) => not(isInterested(person, ref('r.organisation_id'))))
		.select([
			'r.id',
			'r.organisation_id',
			'r.requested_by',
			'r.reason',
			'r.requested_at',
			'r.state',
			'r.decided_at',
			'r.identity_check',
			'r.decision_reason',
			'organisation.name as organisation',
			'organisation.kvk_number',
			'organisation.city',
			'person.name as requester',
			'person.email',
			'person.register_number',
			'decider.name as decided_by'
		]);

/** What waits first, oldest on top; then the latest decided. */
export const accessRequests = (db: Reader, person: Person) =>
	requestsSeenBy(db, person)
		.orderBy(sql`r.state <> 'asked'`)
		.orderBy(sql`case when r.state = 'asked' then r.requested_at end`)
		.orderBy('r.decided_at', 'desc')
		.limit(100)
		.execute();

/** How many wait, for the tab. */
export async function accessCount(db: Reader, person: Person): Promise<number> {
	const { count } = await db
		.selectFrom(requestsSeenBy(db, person).where('r.state', '=', 'asked').as('seen'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** Who acts for the organisation now and when each last signed in (real time), so that the officer sees whether it is deserted. */
export const presentMembers = (db: Reader, organisation_id: string) =>
	db
		.selectFrom('organisation_member as m')
		.innerJoin('person', 'person.id', 'm.person_id')
		.where('m.organisation_id', '=', organisation_id)
		.orderBy('m.joined_at')
		.select(({ selectFrom }) => [
			'person.id',
			'person.name',
			'person.email',
			'm.role',
			'm.joined_at',
			selectFrom('session')
				.whereRef('session.person_id', '=', 'person.id')
				.select(({ fn }) => fn.max('session.updated_at').as('at'))
				.as('last_seen_at')
		])
		.execute();

/** The requests this person made, the latest first. */
export const ownAccessRequests = (db: Reader, person: Person) =>
	db
		.selectFrom('access_request as r')
		.innerJoin('organisation', 'organisation.id', 'r.organisation_id')
		.where('r.requested_by', '=', person.id)
		.orderBy('r.requested_at', 'desc')
		.limit(10)
		.select(['r.id', 'organisation.kvk_number', 'r.requested_at', 'r.state', 'r.decision_reason'])
		.execute();
