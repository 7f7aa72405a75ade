import { dayText } from '../../domain/calendar/day-text.ts';
import { money } from '../../domain/letter/words.ts';
import type { Cents } from '../../domain/money.ts';
import type { Language, Text } from '../../domain/text.ts';
import type { Tx } from '../db/connect.ts';
import { queueMail } from './queue.ts';
import { recipientsOf } from './recipients.ts';
import type { MailKind, Values } from './templates.ts';

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
};

/**
 * Queues a mail to everybody who acts for an application, each in their own language; letters keep the language of the
 * application. The organisation owns its applications: one colleague on leave must not make a term pass.
 */
export async function mailApplicant<Kind extends MailKind>(
	tx: Tx,
	application_id: string,
	{ kind, values, link }: Notice<Kind>
): Promise<void> {
	const { number, recipients } = await recipientsOf(tx, application_id);
	for (const { person_id, language } of recipients)
		await queueMail(tx, {
			person_id,
			language,
			kind,
			values: values(wordsIn(language, number ?? '')),
			application_id,
			link: link ?? `/my/applications/${application_id}`
		});
}

const wordsIn = (language: Language, number: string): Words => ({
	number,
	day: (on) => dayText(on)[language],
	amount: (cents) => money(language, cents),
	say: (text) => text[language]
});
