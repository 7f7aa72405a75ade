import { dayText } from '../../domain/calendar/day-text.ts';
import { money } from '../../domain/letter/words.ts';
import type { Cents } from '../../domain/money.ts';
import { fill, type Language, type Text } from '../../domain/text.ts';
import type { Tx } from '../db/connect.ts';
import { keepFormal, type About } from './formal.ts';
import { queueMail } from './queue.ts';
import { recipientsOf } from './recipients.ts';
import type { Template } from './template.ts';
import { TEMPLATES, type MailKind, type Values } from './templates.ts';

/** What a mail's values can be made of, in the language of whoever reads it. */
type Words = {
	/** The number of the application; empty while it is a draft. */
	readonly number: string;
	readonly day: (on: string) => string;
	readonly amount: (cents: Cents) => string;
	readonly say: (text: Text) => string;
};

type Notice<Kind extends MailKind> = {
	readonly kind: Kind;
	readonly values: (words: Words) => Values<Kind>;
	/** Default: the application itself. */
	readonly link?: string;
	/** What a formal message is about. Default: the application. */
	readonly about?: About;
};

/**
 * Queues a mail to everybody who acts for an application, each in their own language; letters keep the language of the
 * application. The organisation owns its applications: one colleague on leave must not make a term pass. A formal kind
 * is recorded per person; who gets those by post has a task for the officers instead of a mail.
 */
export async function mailApplicant<Kind extends MailKind>(
	tx: Tx,
	application_id: string,
	{ kind, values, link: path, about }: Notice<Kind>
): Promise<void> {
	const { number, recipients } = await recipientsOf(tx, application_id);
	const { sort, subject }: Template = TEMPLATES[kind];
	const link = path ?? `/my/applications/${application_id}`;
	const message = { record: 'application', record_id: application_id, ...about, application_id, kind, link };
	const told = (language: Language) => values(wordsIn(language, number ?? ''));
	const titled = (language: Language) => fill(subject, told(language))[language];
	for (const { person_id, language, by_post } of recipients) {
		const mail_id =
			sort === 'formal' && by_post
				? null
				: await queueMail(tx, {
						person_id,
						language,
						kind,
						values: told(language),
						application_id,
						link
					});
		if (sort === 'formal')
			await keepFormal(tx, { ...message, person_id, mail_id, subject: titled(language) });
	}
	if (sort === 'formal' && recipients.length === 0)
		await keepFormal(tx, { ...message, person_id: null, mail_id: null, subject: titled('nl') });
}

const wordsIn = (language: Language, number: string): Words => ({
	number,
	day: (on) => dayText(on)[language],
	amount: (cents) => money(language, cents),
	say: (text) => text[language]
});
