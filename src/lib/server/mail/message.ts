import type { SendMailOptions } from 'nodemailer';
import type { Language, Text } from '../../domain/text.ts';
import { mailFrom, origin } from '../environment.ts';
import type { Template } from './template.ts';
import { TEMPLATES } from './templates.ts';

export type StoredMail = {
	readonly id: string;
	readonly to_address: string;
	readonly language: Language;
	readonly kind: string;
	readonly subject: string;
	readonly body: string;
	/** A path of the portal: the address stands in front of it when the mail goes out. */
	readonly link: string | null;
};

const SIGNATURE: Text = {
	nl: 'Met vriendelijke groet,\nWeerbaar',
	en: 'Kind regards,\nWeerbaar'
};
const OPEN: Text = { nl: 'Open Weerbaar', en: 'Open Weerbaar' };

/** The mail as it goes out: plain text, and the same as simple HTML. Its id is stable, so that a mail server knows a repeat. */
export function messageOf(mail: StoredMail): SendMailOptions {
	const words = buttonOf(mail.kind)[mail.language];
	const signature = SIGNATURE[mail.language];
	const href = mail.link && origin() + mail.link;
	return {
		from: mailFrom(),
		to: { name: '', address: mail.to_address },
		messageId: `<${mail.id}@${new URL(origin()).hostname}>`,
		subject: mail.subject,
		text: [mail.body, ...(href ? [`${words}:\n${href}`] : []), signature].join('\n\n'),
		html: htmlOf(mail, href, words, signature),
		headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language }
	};
}

/** The words on the link of a mail of this kind. */
export const buttonOf = (kind: string): Text =>
	(TEMPLATES as Readonly<Partial<Record<string, Template>>>)[kind]?.button ?? OPEN;

function htmlOf(mail: StoredMail, href: string | null, words: string, signature: string): string {
	const paragraphs = (text: string) =>
		text
			.split('\n\n')
			.map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
			.join('\n');
	const link = href ? `<p><a href="${escape(href)}">${escape(words)}</a></p>` : '';
	return `<!doctype html>
<html lang="${mail.language}">
<head><meta charset="utf-8"><title>${escape(mail.subject)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36em;margin:2em auto;padding:0 1em">
${paragraphs(mail.body)}
${link}
${paragraphs(signature)}
</body>
</html>`;
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
