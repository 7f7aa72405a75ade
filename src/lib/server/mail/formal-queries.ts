import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

export const POST_PAGE = 20;

/** One page of the formal messages to a person about cases they may see, unread ones first, then the newest. */
export async function ownPost(db: Reader, person: Person, page: number) {
	const found = ownMessages(db, person);
	const [{ total, unread }, messages] = await Promise.all([
		found
			.select(({ fn }) => [
				fn.countAll<number>().as('total'),
				fn.countAll<number>().filterWhere('message.first_opened_at', 'is', null).as('unread')
			])
			.executeTakeFirstOrThrow(),
		found
			.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
			.leftJoin('document', 'document.id', 'message.document_id')
			.leftJoin('mail', 'mail.id', 'message.mail_id')
			.orderBy((eb) => eb('message.first_opened_at', 'is not', null))
			.orderBy('message.announced_at', 'desc')
			.orderBy('message.id')
			.select([
				'message.id',
				'message.subject',
				'mail.language',
				'message.announced_at',
				'message.first_opened_at',
				'message.channel',
				'message.posted_on',
				'application.number',
				'organisation.name as organisation',
				'document.id as document_id',
				'document.media_type',
				'document.size_bytes'
			])
			.limit(POST_PAGE)
			.offset((page - 1) * POST_PAGE)
			.execute()
	]);
	return { total, unread, messages };
}

const ownMessages = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, 'applicant'))
		.innerJoin('formal_message as message', 'message.application_id', 'application.id')
		.where('message.person_id', '=', person.id);

/** How many formal messages a person has not opened yet. */
export async function unreadPost(db: Reader, person: Person): Promise<number> {
	const { count } = await ownMessages(db, person)
		.where('message.first_opened_at', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** Proof per formal message of a case: consent, portal, notice, first opening or post. The caller has judged who may see it. */
export const formalMessages = (db: Reader, application_id: string) =>
	db
		.selectFrom('formal_message as message')
		.leftJoin('person', 'person.id', 'message.person_id')
		.leftJoin('person as agreed', 'agreed.id', 'message.consent_by')
		.leftJoin('mail', 'mail.id', 'message.mail_id')
		.leftJoin('document', 'document.id', 'message.document_id')
		.where('message.application_id', '=', application_id)
		.orderBy('message.announced_at')
		.orderBy('person.name')
		.select([
			'message.id',
			'message.kind',
			'message.subject',
			'message.channel',
			'message.announced_at',
			'message.consent_at',
			'agreed.name as consent_by',
			'message.accepted_at',
			'message.first_opened_at',
			'message.posted_on',
			'person.name as to_name',
			'mail.to_address',
			'mail.state as mail_state',
			'document.sha256'
		])
		.execute();
export type FormalLine = Awaited<ReturnType<typeof formalMessages>>[number];
