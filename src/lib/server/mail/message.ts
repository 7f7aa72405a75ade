import type { SendMailOptions } from 'nodemailer';
import type { Language, Text } from '../../domain/text.ts';
import { bounceAddress, mailFrom, origin } from '../environment.ts';
import { footerOf } from './footer.ts';
import { htmlOf } from './html.ts';
import { unsubscribePath } from './unsubscribe.ts';
import type { MailSort, Template } from './template.ts';
import { TEMPLATES } from './templates.ts';

export type StoredMail = {
	readonly id: string;
	readonly person_id: string | null;
	readonly to_address: string;
	readonly language: Language;
	readonly kind: string;
	readonly sort: MailSort;
	readonly subject: string;
	readonly body: string;
	/** A path of the portal: the address stands in front of it when the mail goes out. */
	readonly link: string | null;
};

/** The case a mail is about: what its footer names. */
export type MailCase = { readonly number: string | null; readonly organisation: string };

const SIGNATURE: Text = {
	nl: 'Met vriendelijke groet,\nWeerbaar',
	en: 'Kind regards,\nWeerbaar'
};
const OPEN: Text = { nl: 'Open Weerbaar', en: 'Open Weerbaar' };

/**
 * The mail as it goes out: plain text, and the same as HTML. Its id is stable, so that a mail server knows a repeat and
 * what comes back finds its mail; so does the return path, when the installation has one for bounces. What can be
 * switched off says so in the way mail programs show as a button (RFC 8058).
 */
export function messageOf(mail: StoredMail, about: MailCase | null): SendMailOptions {
	const button = buttonOf(mail.kind)[mail.language];
	const signature = SIGNATURE[mail.language];
	const href = mail.link && origin() + mail.link;
	const footer = footerOf(mail, about);
	const back = bounceAddress()?.split('@');
	return {
		from: mailFrom(),
		to: { name: '', address: mail.to_address },
		...(back ? { envelope: { from: `${back[0]}+${mail.id}@${back[1]}`, to: mail.to_address } } : {}),
		messageId: messageId(mail.id),
		subject: mail.subject,
		text: [
			mail.body,
			...(href ? [`${button}:\n${href}`] : []),
			signature,
			`-- \n${footer.lines.join('\n')}${footer.link ? `\n${footer.link.text}: ${footer.link.href}` : ''}`
		].join('\n\n'),
		html: htmlOf({ ...mail, href, button, signature, footer }),
		headers: {
			'Auto-Submitted': 'auto-generated',
			'Content-Language': mail.language,
			...oneClick(mail)
		}
	};
}

/** The Message-ID of a mail, without which a bounce could not find it. */
export const messageId = (mail_id: string): string => `<${mail_id}@${new URL(origin()).hostname}>`;

/** The words on the link of a mail of this kind. */
export const buttonOf = (kind: string): Text =>
	(TEMPLATES as Readonly<Partial<Record<string, Template>>>)[kind]?.button ?? OPEN;

function oneClick({ person_id, sort }: StoredMail): Record<string, string> {
	if (person_id === null || (sort !== 'news' && sort !== 'reminder')) return {};
	return {
		'List-Unsubscribe': `<${origin()}${unsubscribePath({ person_id, sort })}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}
