import { fill, type Language, type Text } from '../../domain/text.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { enqueueMail } from './enqueue.ts';
import { DIGESTS } from './hold.ts';
import { linkTo } from './link.ts';
import { isWanted, preferenceOf } from './preference.ts';
import type { Template } from './template.ts';
import { TEMPLATES, type MailKind, type Values } from './templates.ts';

/** An address without an account: somebody invited, or who asked to hear of a tranche. */
export type Address = { readonly address: string; readonly language: Language; readonly name?: string };

/** Whom a mail is for: a person with an account, or a bare address. */
export type Addressee =
	| {
			readonly person_id: string;
			/** Default: the language the person chose. */
			readonly language?: Language;
	  }
	| { readonly to: Address };

export type NewMail<Kind extends MailKind> = Addressee & {
	readonly kind: Kind;
	readonly values: Values<Kind>;
	/** The path the mail's link opens: `/my/applications/…`. */
	readonly link: string;
	readonly application_id?: string;
};

const GREETING: Text = { nl: 'Beste {name},', en: 'Dear {name},' };
const NAMELESS: Text = { nl: 'Goedendag,', en: 'Hello,' };

/**
 * Queues a mail in the transaction of what it tells: it is sent after commit, or not at all. One that the person
 * switched off is kept as withheld; only mails about the account go to an address nobody has proved to own.
 * @returns its id
 */
export async function queueMail<Kind extends MailKind>(tx: Tx, mail: NewMail<Kind>): Promise<string> {
	const { person_id, address, name, language, verified } = await addressed(tx, mail);
	const template: Template = TEMPLATES[mail.kind];
	const wanted =
		person_id === null ||
		template.sort === 'account' ||
		DIGESTS.includes(mail.kind) ||
		(verified && isWanted(await preferenceOf(tx, person_id), template.sort));
	const write = (text: Text) => fill(text, { ...mail.values, name })[language];
	const { id } = await tx
		.insertInto('mail')
		.values({
			to_address: address,
			person_id,
			application_id: mail.application_id ?? null,
			language,
			kind: mail.kind,
			sort: template.sort,
			state: wanted ? 'queued' : 'withheld',
			subject: write(template.subject),
			body: `${write(name === '' ? NAMELESS : GREETING)}\n\n${write(template.body)}`,
			link: linkTo(mail.link, language),
			confidential: template.confidential ?? false,
			created_at: await now(tx)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (wanted) await enqueueMail(tx, id);
	return id;
}

async function addressed(tx: Tx, to: Addressee) {
	if ('to' in to) return { person_id: null, name: '', verified: true, ...to.to };
	const { email, name, language, email_verified } = await tx
		.selectFrom('person')
		.select(['name', 'email', 'language', 'email_verified'])
		.where('id', '=', to.person_id)
		.executeTakeFirstOrThrow();
	return {
		person_id: to.person_id,
		address: email,
		name,
		language: to.language ?? language,
		verified: email_verified
	};
}
