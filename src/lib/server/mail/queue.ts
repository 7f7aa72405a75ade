import { fill, type Language, type Text } from '../../domain/text.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { linkTo } from './link.ts';
import { TEMPLATES, type MailKind, type Template, type Values } from './templates.ts';

export type NewMail<Kind extends MailKind> = {
	readonly person_id: string;
	readonly kind: Kind;
	readonly values: Values<Kind>;
	/** The path the mail's link opens: `/my/applications/…`. */
	readonly link: string;
	/** Default: the language the person chose. */
	readonly language?: Language;
	readonly application_id?: string;
};

const GREETING: Text = { nl: 'Beste {name},', en: 'Dear {name},' };

/** Queues a mail in the transaction of what it tells: it is sent after commit, or not at all. Returns its id. */
export async function queueMail<Kind extends MailKind>(tx: Tx, mail: NewMail<Kind>): Promise<string> {
	const person = await tx
		.selectFrom('person')
		.select(['name', 'email', 'language'])
		.where('id', '=', mail.person_id)
		.executeTakeFirstOrThrow();
	const language = mail.language ?? person.language;
	const template: Template = TEMPLATES[mail.kind];
	const write = (text: Text) => fill(text, { ...mail.values, name: person.name })[language];
	const { id } = await tx
		.insertInto('mail')
		.values({
			to_address: person.email,
			person_id: mail.person_id,
			application_id: mail.application_id ?? null,
			language,
			kind: mail.kind,
			subject: write(template.subject),
			body: `${write(GREETING)}\n\n${write(template.body)}`,
			link: linkTo(mail.link, language),
			confidential: template.confidential ?? false,
			created_at: await now(tx)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await enqueue(tx, 'send_mail', { mail_id: id }, `mail:${id}`);
	return id;
}
