import { NotFound, Refused } from '../../domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { enqueueMail } from './enqueue.ts';

const ARRIVED = {
	nl: 'Deze mail staat niet (meer) open. Misschien was iemand u voor.',
	en: 'This mail is no longer open. Someone may have been first.'
};
const POSTED = {
	nl: 'Deze brief is al verstuurd. Misschien was iemand u voor.',
	en: 'This letter has been sent already. Someone may have been first.'
};

const SECRET = {
	nl: 'In deze mail stond een geheime link, die wij niet bewaren. Vraag de eigenaar om de uitnodiging opnieuw te sturen.',
	en: 'This mail held a secret link, which we do not keep. Ask the owner to send the invitation again.'
};

/** The officer reached the person in another way: the mail leaves the list. */
export const handleUndelivered = (db: Database, person: Person, mail_id: string): Promise<void> =>
	withMail(db, person, mail_id, async (tx, { id, application_id }) => {
		await tx
			.updateTable('mail')
			.set({ handled_by: person.id, handled_at: await now(tx) })
			.where('id', '=', id)
			.execute();
		await log(tx, person, application_id, id, 'mail.handled');
	});

/**
 * Sends a mail that did not arrive once more, to the address the person has now.
 * @throws Refused for one with a secret link: that was forgotten
 */
export const resendMail = (db: Database, person: Person, mail_id: string): Promise<void> =>
	withMail(db, person, mail_id, async (tx, { id, application_id, person_id, confidential }) => {
		if (confidential) throw new Refused(SECRET);
		const addressee = person_id
			? await tx.selectFrom('person').where('id', '=', person_id).select('email').executeTakeFirst()
			: undefined;
		await tx
			.updateTable('mail')
			.set({ state: 'queued', attempts: 0, ...(addressee ? { to_address: addressee.email } : {}) })
			.where('id', '=', id)
			.execute();
		await enqueueMail(tx, id);
		await log(tx, person, application_id, id, 'mail.resent');
	});

/** The officer put a formal message in the post today: to whoever does not agree to the electronic channel. */
export async function markPosted(db: Database, person: Person, formal_message_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('formal_message')
			.where('id', '=', formal_message_id)
			.select('application_id')
			.executeTakeFirst();
		if (!known) throw new NotFound('formal_message');
		await lockApplication(tx, person, 'grant_officer', known.application_id);
		const posted = await tx
			.updateTable('formal_message')
			.set({ posted_on: await today(tx), posted_by: person.id })
			.where('id', '=', formal_message_id)
			.where('posted_on', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!posted) throw new Refused(POSTED);
		await record(tx, {
			record: 'formal_message',
			record_id: formal_message_id,
			event: 'formal_message.posted',
			person_id: person.id,
			application_id: known.application_id
		});
	});
}

type Undelivered = {
	readonly id: string;
	readonly application_id: string;
	readonly person_id: string | null;
	readonly confidential: boolean;
};

async function withMail(
	db: Database,
	person: Person,
	mail_id: string,
	act: (tx: Tx, mail: Undelivered) => Promise<void>
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('mail')
			.where('id', '=', mail_id)
			.select('application_id')
			.executeTakeFirst();
		if (!known?.application_id) throw new NotFound('mail');
		await lockApplication(tx, person, 'grant_officer', known.application_id);
		const mail = await tx
			.selectFrom('mail')
			.where('id', '=', mail_id)
			.where('state', 'in', ['failed', 'bounced'])
			.where('handled_at', 'is', null)
			.select(['id', 'person_id', 'confidential'])
			.forUpdate()
			.executeTakeFirst();
		if (!mail) throw new Refused(ARRIVED);
		await act(tx, { ...mail, application_id: known.application_id });
	});
}

const log = (tx: Tx, person: Person, application_id: string, record_id: string, event: string) =>
	record(tx, { record: 'mail', record_id, event, person_id: person.id, application_id });
