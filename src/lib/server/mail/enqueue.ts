import type { Tx } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';

/** Puts a job in the queue that sends a mail: one, however often it is asked. */
export const enqueueMail = (tx: Tx, mail_id: string): Promise<void> =>
	enqueue(tx, 'send_mail', { mail_id }, `mail:${mail_id}`);
