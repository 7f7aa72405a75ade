import type { Transporter } from 'nodemailer';
import { sql } from 'kysely';
import { now } from '../clock.ts';
import type { Database, Reader, Tx } from '../db/connect.ts';
import { isDemo } from '../environment.ts';
import { holdUntil } from './hold.ts';
import { withholdBarred } from './withhold-barred.ts';
import { loseDigest } from './lose-digest.ts';
import { messageOf, type MailCase, type StoredMail } from './message.ts';
import { transport } from './transport.ts';

/** After the mail server answered "not now" this often, over about an hour, a mail has failed and the administrator is warned. */
export const MOST_ATTEMPTS = 8;

/**
 * Sends one queued mail, and before it what still waits for the same address, so that nobody reads a story backwards. One
 * that is no longer queued is left alone, and of two senders one waits for the other. Without a mail server the demo
 * delivers to its mailbox page, and any other installation leaves the mail in the queue.
 * @throws the mail server's error while there are attempts left, so that the job is tried again later
 */
export async function sendMail(db: Database, mail_id: string): Promise<void> {
	for (const id of await waitingUpTo(db, mail_id)) await sendOne(db, id);
}

async function waitingUpTo(db: Reader, mail_id: string): Promise<string[]> {
	const waiting = await db
		.selectFrom('mail')
		.innerJoin('mail as last', 'last.to_address', 'mail.to_address')
		.where('last.id', '=', mail_id)
		.where('mail.state', '=', 'queued')
		.where('last.state', '=', 'queued')
		.where((eb) =>
			eb.or([eb('mail.id', '=', mail_id), eb('mail.created_at', '<', eb.ref('last.created_at'))])
		)
		.orderBy('mail.created_at')
		.orderBy((eb) => eb('mail.id', '=', mail_id))
		.select('mail.id')
		.execute();
	return waiting.map(({ id }) => id);
}

async function sendOne(db: Database, mail_id: string): Promise<void> {
	const failure = await db.transaction().execute(async (tx) => {
		const mail = await lockQueued(tx, mail_id);
		const server = transport();
		if (!mail || (!server && !isDemo())) return null;
		if (await withholdBarred(tx, mail)) return null;
		const held_until = await holdUntil(tx, mail);
		if (held_until) {
			await tx.updateTable('mail').set({ state: 'held', held_until }).where('id', '=', mail_id).execute();
			return null;
		}
		const error = server ? await attempt(server, mail, await caseOf(tx, mail.application_id)) : null;
		if (!error) await markSent(tx, mail);
		else return { error, retry: await markAttempt(tx, mail, error) };
		return null;
	});
	if (failure?.retry) throw failure.error;
}

async function caseOf(tx: Tx, application_id: string | null): Promise<MailCase | null> {
	if (application_id === null) return null;
	const about = await tx
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('application.id', '=', application_id)
		.select(['application.number', 'organisation.name as organisation'])
		.executeTakeFirst();
	return about ?? null;
}

/** Whoever is at work for this address goes first: then it is known what went out in the last hour. */
async function lockQueued(tx: Tx, mail_id: string) {
	await sql`select pg_advisory_xact_lock(hashtextextended(to_address, 0)) from mail where id = ${mail_id}`.execute(
		tx
	);
	return tx
		.selectFrom('mail')
		.selectAll()
		.where('id', '=', mail_id)
		.where('state', '=', 'queued')
		.forUpdate()
		.executeTakeFirst();
}

async function attempt(server: Transporter, mail: StoredMail, about: MailCase | null): Promise<Error | null> {
	try {
		await server.sendMail(messageOf(mail, about));
		return null;
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}

/** What a mail with a secret link keeps once it has left: nothing that opens a door. The demo shows it in its mailbox. */
const forgotten = (confidential: boolean) => (confidential && !isDemo() ? { link: null, body: '' } : {});

type Sending = { readonly id: string; readonly attempts: number; readonly confidential: boolean };

async function markSent(tx: Tx, { id, attempts, confidential }: Sending): Promise<void> {
	const sent_at = await now(tx);
	await tx
		.updateTable('mail')
		.set({
			state: 'sent',
			sent_at,
			attempts: attempts + 1,
			last_error: null,
			...forgotten(confidential)
		})
		.where('id', '=', id)
		.execute();
	await tx.updateTable('formal_message').set({ accepted_at: sent_at }).where('mail_id', '=', id).execute();
}

/**
 * Returns whether to try again. A server that cannot be reached, or that does not know us, is no fault of the mail: it
 * waits. One that refuses the address or the mail for good (5xx) has bounced it; after the last attempt it has failed.
 */
async function markAttempt(tx: Tx, mail: Sending, error: Error): Promise<boolean> {
	const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
	const answered = code !== null && !('code' in error && error.code === 'EAUTH');
	const attempts = mail.attempts + (answered ? 1 : 0);
	const state = answered && code >= 500 ? 'bounced' : attempts >= MOST_ATTEMPTS ? 'failed' : 'queued';
	const last_error = reason(error, code);
	if (state === 'bounced') await loseDigest(tx, mail.id, last_error);
	await tx
		.updateTable('mail')
		.set({
			state,
			attempts,
			last_error,
			...(state === 'bounced' ? forgotten(mail.confidential) : {})
		})
		.where('id', '=', mail.id)
		.execute();
	return state === 'queued';
}

/** What went wrong without the mail server's own sentence, which often repeats the address. */
function reason(error: Error, code: number | null): string {
	const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
	return code === null ? name : `${name} ${code}`;
}
