import type { Tx } from '../db/connect.ts';
import { enqueueMail } from './enqueue.ts';

/** Puts a job in the queue for every mail that still waits, the oldest first: after a start, and when a mail server was set at last. */
export async function queueAgain(tx: Tx): Promise<number> {
	const waiting = await tx
		.selectFrom('mail')
		.select('id')
		.where('state', '=', 'queued')
		.orderBy('created_at')
		.execute();
	for (const { id } of waiting) await enqueueMail(tx, id);
	return waiting.length;
}
