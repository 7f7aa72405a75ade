import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import { lockOwn } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import type { Side } from './queries.ts';

export const LONGEST = 4000;
/** More on one day is no conversation any more. */
const MOST_A_DAY = 20;
const DAY = 86_400_000;

const NO_TEXT: Reason = { nl: 'Schrijf uw bericht.', en: 'Write your message.', field: 'text' };
const TOO_LONG: Reason = {
	nl: 'Een bericht kan ten hoogste 4.000 tekens lang zijn.',
	en: 'A message can be at most 4,000 characters long.',
	field: 'text'
};
const TOO_MANY: Reason = {
	nl: 'U stuurde over deze aanvraag vandaag al 20 berichten. Bel ons, of stuur morgen het volgende.',
	en: 'You have sent 20 messages on this application today. Call us, or send the next one tomorrow.'
};
const NOT_SENT: Reason = {
	nl: 'Deze aanvraag is nog niet ingediend. Over een concept kunt u ons bellen.',
	en: 'This application has not been submitted yet. About a draft you can call us.'
};

type NewMessage = {
	/** Chosen by the page that writes it, so that sending twice is sending once. */
	readonly id: string;
	readonly application_id: string;
	readonly text: string;
};

/**
 * Sends a message about a case to the other side. It is never changed afterwards. The applicant hears of one from the
 * office by mail, without its content; the office sees it in its work list.
 * @throws Refused at `text`, when the case is still a draft, and above twenty a day
 */
export async function sendMessage(
	db: Database,
	person: Person,
	side: Side,
	{ id, application_id, text }: NewMessage
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const application =
			side === 'applicant'
				? await lockOwn(tx, person, application_id)
				: await lockApplication(tx, person, 'grant_officer', application_id);
		if (application.number === null) throw new Refused(NOT_SENT);
		const words = text.trim();
		if (words === '') throw new Refused(NO_TEXT);
		if (words.length > LONGEST) throw new Refused(TOO_LONG);
		if (await isSent(tx, person, id, application_id)) return;
		const sent_at = await now(tx);
		if ((await sentSince(tx, side, application_id, new Date(sent_at.getTime() - DAY))) >= MOST_A_DAY)
			throw new Refused(TOO_MANY);
		await tx
			.insertInto('message')
			.values({ id, application_id, side, author_id: person.id, text: words, sent_at })
			.execute();
		await record(tx, {
			record: 'message',
			record_id: id,
			event: side === 'applicant' ? 'message.sent' : 'message.sent_to_applicant',
			person_id: person.id,
			application_id
		});
		if (side === 'office')
			await mailApplicant(tx, application_id, {
				kind: 'message_received',
				values: ({ number }) => ({ number }),
				link: `/my/applications/${application_id}/messages`
			});
	});
}

/** @throws NotFound when the id is that of another message */
async function isSent(tx: Tx, person: Person, id: string, application_id: string): Promise<boolean> {
	const known = await tx
		.selectFrom('message')
		.where('id', '=', id)
		.select(['author_id', 'application_id'])
		.executeTakeFirst();
	if (known && (known.author_id !== person.id || known.application_id !== application_id))
		throw new NotFound('message');
	return known !== undefined;
}

async function sentSince(tx: Tx, side: Side, application_id: string, since: Date): Promise<number> {
	const { count } = await tx
		.selectFrom('message')
		.where('application_id', '=', application_id)
		.where('side', '=', side)
		.where('sent_at', '>', since)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}
