import { takeBounce } from '#lib/server/mail/bounce.ts';
import { chooseChannel } from '#lib/server/mail/channel.ts';
import { markOpened } from '#lib/server/mail/open-message.ts';
import type { Story } from './story.ts';

/** A practice of the third tranche whose mail address no longer exists. */
const GONE = 'Huisartsenpraktijk Vliehors';

/** The people of a case want letters from now on: what is formal becomes a task for the officers. */
export async function wantsPost({ db }: Story, application_id: string): Promise<void> {
	const people = await db
		.selectFrom('organisation_member')
		.innerJoin('application', 'application.organisation_id', 'organisation_member.organisation_id')
		.where('application.id', '=', application_id)
		.select('person_id as id')
		.execute();
	for (const person of people) await chooseChannel(db, person, 'post');
}

/** What became of the mail of these months: one came back, and the practice one can sign in as has one message to read. */
export async function lastNotices({ db, cast, at, settle }: Story): Promise<void> {
	await at(-2, 9, 5);
	await settle();
	const returned = await db
		.selectFrom('mail')
		.innerJoin('application', 'application.id', 'mail.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('organisation.name', '=', GONE)
		.where('mail.kind', '=', 'application_received')
		.select('mail.id')
		.executeTakeFirstOrThrow();
	await takeBounce(db, report(returned.id));
	const [, ...earlier] = await db
		.selectFrom('formal_message')
		.where('person_id', '=', cast.applicant.id)
		.orderBy('announced_at', 'desc')
		.orderBy('id')
		.select('id')
		.execute();
	for (const message of earlier) await markOpened(db, cast.applicant, message);
}

/** The delivery report (RFC 3464) of a mail server at which the address does not exist. */
const report = (mail_id: string) =>
	new TextEncoder().encode(
		[
			'From: Mail Delivery <mailer-daemon@demo.example>',
			`To: loket+${mail_id}@demo.example`,
			'Subject: Undelivered Mail Returned to Sender',
			'MIME-Version: 1.0',
			'Content-Type: multipart/report; report-type=delivery-status; boundary=report',
			'',
			'--report',
			'Content-Type: message/delivery-status',
			'',
			'Reporting-MTA: dns; mx.demo.example',
			'',
			'Action: failed',
			'Status: 5.1.1',
			'',
			'--report--',
			''
		].join('\r\n')
	);
