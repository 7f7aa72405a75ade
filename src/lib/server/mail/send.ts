import type { Transporter } from 'nodemailer';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { isDemo } from '../environment.ts';
import { messageOf, type StoredMail } from './message.ts';
import { transport } from './transport.ts';

/** After this many attempts, over about an hour, a mail has failed and the administrator is warned. */
export const MOST_ATTEMPTS = 8;

/**
 * Sends one queued mail; one that is no longer queued is left alone, and of two senders one waits for the other. Without
 * a mail server the demo delivers to its mailbox page, and any other installation leaves the mail in the queue.
 * @throws the mail server's error while there are attempts left, so that the job is tried again later
 */
export async function sendMail(db: Database, mail_id: string): Promise<void> {
	const failure = await db.transaction().execute(async (tx) => {
		const mail = await tx
			.selectFrom('mail')
			.selectAll()
			.where('id', '=', mail_id)
			.where('state', '=', 'queued')
			.forUpdate()
			.executeTakeFirst();
		const server = transport();
		if (!mail || (!server && !isDemo())) return null;
		const error = server ? await attempt(server, mail) : null;
		if (!error) await markSent(tx, mail);
		else return { error, retry: await markAttempt(tx, mail, error) };
		return null;
	});
	if (failure?.retry) throw failure.error;
}

async function attempt(server: Transporter, mail: StoredMail): Promise<Error | null> {
	try {
		await server.sendMail(messageOf(mail));
		return null;
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}

async function markSent(tx: Tx, { id, attempts }: { id: string; attempts: number }): Promise<void> {
	const sent_at = await now(tx);
	await tx
		.updateTable('mail')
		.set({ state: 'sent', sent_at, attempts: attempts + 1, last_error: null })
		.where('id', '=', id)
		.execute();
}

/** Returns whether to try again: not when the server refuses the mail for good (5xx), nor after the last attempt. */
async function markAttempt(tx: Tx, mail: { id: string; attempts: number }, error: Error): Promise<boolean> {
	const attempts = mail.attempts + 1;
	const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
	const state = attempts >= MOST_ATTEMPTS || (code !== null && code >= 500) ? 'failed' : 'queued';
	await tx
		.updateTable('mail')
		.set({ state, attempts, last_error: reason(error, code) })
		.where('id', '=', mail.id)
		.execute();
	return state === 'queued';
}

/** What went wrong without the mail server's own sentence, which often repeats the address. */
function reason(error: Error, code: number | null): string {
	const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
	return code === null ? name : `${name} ${code}`;
}
