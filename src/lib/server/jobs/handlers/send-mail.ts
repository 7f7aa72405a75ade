import type { Database } from '../../db/connect.ts';
import { sendMail } from '../../mail/send.ts';
import type { Jobs } from '../enqueue.ts';

export default async function run(db: Database, { mail_id }: Jobs['send_mail']): Promise<void> {
	await sendMail(db, mail_id);
}
