import type { ExpressionBuilder } from 'kysely';
import { visible, type Capacity } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';
import { bounceWords } from './bounce-words.ts';
import { DIGESTS } from './hold.ts';

export const UNDELIVERED_PAGE = 25;

/** A digest that came back is listed as the mails it held, each at its own case. */
const lost = (eb: ExpressionBuilder<Tables, 'mail'>) =>
	eb.and([
		eb('mail.state', 'in', ['failed', 'bounced']),
		eb('mail.handled_at', 'is', null),
		eb.not(eb.and([eb('mail.state', '=', 'bounced'), eb('mail.kind', 'in', DIGESTS)]))
	]);

const undeliveredTo = (db: Reader, person: Person, as: Capacity) =>
	db
		.selectFrom('application')
		.where(visible(person, as))
		.innerJoin('mail', 'mail.application_id', 'application.id')
		.where(lost);

const toPostOf = (db: Reader, person: Person, as: Capacity) =>
	db
		.selectFrom('application')
		.where(visible(person, as))
		.innerJoin('formal_message as message', 'message.application_id', 'application.id')
		.where('message.channel', '=', 'post')
		.where('message.posted_on', 'is', null);

/** One page of the mails about the cases this person may see that did not arrive and that nobody has seen to. */
export async function undelivered(db: Reader, person: Person, as: Capacity, page: number) {
	const found = undeliveredTo(db, person, as);
	const [{ total }, rows] = await Promise.all([
		found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
		found
			.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
			.leftJoin('person', 'person.id', 'mail.person_id')
			.orderBy('mail.created_at')
			.orderBy('mail.id')
			.select([
				'mail.id',
				'mail.subject',
				'mail.sort',
				'mail.confidential',
				'mail.to_address',
				'mail.created_at',
				'mail.last_error',
				'person.name as to_name',
				'person.email as address_now',
				'application.id as application_id',
				'application.number',
				'organisation.name'
			])
			.limit(UNDELIVERED_PAGE)
			.offset((page - 1) * UNDELIVERED_PAGE)
			.execute()
	]);
	return { total, rows: rows.map((row) => ({ ...row, reason: bounceWords(row.last_error) })) };
}

/** The formal messages about the cases this person may see that must go by post and have not gone yet, oldest first. */
export const toPost = (db: Reader, person: Person, as: Capacity) =>
	toPostOf(db, person, as)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('person', 'person.id', 'message.person_id')
		.orderBy('message.announced_at')
		.select([
			'message.id',
			'message.subject',
			'message.announced_at',
			'message.document_id',
			'person.name as to_name',
			'application.id as application_id',
			'application.number',
			'organisation.name',
			'organisation.street',
			'organisation.house_number',
			'organisation.postcode',
			'organisation.city'
		])
		.limit(100)
		.execute();

/** The mails about one case that did not arrive and that nobody has seen to. The caller has judged who may see it. */
export const undeliveredOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('mail')
		.where('application_id', '=', application_id)
		.where(lost)
		.select(['id', 'subject', 'to_address'])
		.execute();

/** How many of both wait for somebody. */
export async function undeliveredCount(db: Reader, person: Person, as: Capacity): Promise<number> {
	const [mails, letters] = await Promise.all([
		undeliveredTo(db, person, as)
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow(),
		toPostOf(db, person, as)
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow()
	]);
	return mails.count + letters.count;
}

/** The subject of the latest mail that came back from the address this person has now; null when mail arrives. */
export async function bouncing(db: Reader, person: Pick<Person, 'id' | 'email'>): Promise<string | null> {
	const last = await db
		.selectFrom('mail')
		.where('person_id', '=', person.id)
		.where('to_address', '=', person.email)
		.where('state', 'in', ['sent', 'bounced'])
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.select(['state', 'subject'])
		.limit(1)
		.executeTakeFirst();
	return last?.state === 'bounced' ? last.subject : null;
}
