import { visible, type Capacity } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** Who writes: the applicant, or the grantor. */
export type Side = 'applicant' | 'office';

/** In which capacity each side sees a case. Reviewers have none here: they never see messages. */
export const CAPACITY = { applicant: 'applicant', office: 'grant_officer' } as const satisfies Record<
	Side,
	Capacity
>;

/** The messages of a case that the caller may see, the oldest first. */
export const messagesOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('message')
		.innerJoin('person', 'person.id', 'message.author_id')
		.where('application_id', '=', application_id)
		.orderBy('sent_at')
		.orderBy('message.id')
		.select(['message.id', 'side', 'author_id', 'text', 'sent_at', 'read_at', 'person.name as author'])
		.execute();
export type Message = Awaited<ReturnType<typeof messagesOf>>[number];

/** How many messages of the other side wait unread, per case this person may see. */
export const unreadMessages = (db: Reader, person: Person, side: Side) =>
	db
		.selectFrom('application')
		.where(visible(person, CAPACITY[side]))
		.innerJoin('message', 'message.application_id', 'application.id')
		.where('message.side', '<>', side)
		.where('message.read_at', 'is', null)
		.groupBy('application.id')
		.select(({ fn }) => ['application.id as application_id', fn.countAll<number>().as('count')])
		.execute();

/** The cases of one's own about which messages went to and fro, the latest message first. */
export const conversations = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, 'applicant'))
		.where('application.number', 'is not', null)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.leftJoin('message', 'message.application_id', 'application.id')
		.groupBy(['application.id', 'organisation.name', 'scheme_version.id'])
		.orderBy(
			({ fn }) => fn.max('message.sent_at'),
			(order) => order.desc().nullsLast()
		)
		.orderBy('application.received_at', 'desc')
		.select(({ fn }) => [
			'application.id',
			'application.number',
			'organisation.name as organisation',
			fn.max('message.sent_at').as('last_at'),
			fn.count<number>('message.id').as('count'),
			fn
				.count<number>('message.id')
				.filterWhere('message.side', '=', 'office')
				.filterWhere('message.read_at', 'is', null)
				.as('unread')
		])
		.execute();

/** How many messages there are in a case that the caller may see, and how many of the applicant's wait unread. */
export const messageCounts = (db: Reader, application_id: string) =>
	db
		.selectFrom('message')
		.where('application_id', '=', application_id)
		.select(({ fn }) => [
			fn.countAll<number>().as('count'),
			fn
				.countAll<number>()
				.filterWhere('side', '=', 'applicant')
				.filterWhere('read_at', 'is', null)
				.as('unread')
		])
		.executeTakeFirstOrThrow();
