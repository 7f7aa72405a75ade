import { dayText } from '../../domain/calendar/day-text.ts';
import type { Language, Text } from '../../domain/text.ts';
import type { Tx } from '../db/connect.ts';
import { queueMail } from './queue.ts';
import type { MailKind, Values } from './templates.ts';

/** What a mail's values can be made of, in the language of the application. */
type Words = {
	readonly number: string;
	readonly day: (on: string) => string;
	readonly say: (text: Text) => string;
};

type Notice<Kind extends MailKind> = {
	readonly kind: Kind;
	readonly values: (words: Words) => Values<Kind>;
	/** Default: the application itself. */
	readonly link?: string;
};

/** Queues a mail to whoever sent the application, in its language. */
export async function mailApplicant<Kind extends MailKind>(
	tx: Tx,
	application_id: string,
	{ kind, values, link }: Notice<Kind>
): Promise<void> {
	const { number, language, submitted_by, created_by } = await tx
		.selectFrom('application')
		.where('id', '=', application_id)
		.select(['number', 'language', 'submitted_by', 'created_by'])
		.executeTakeFirstOrThrow();
	await queueMail(tx, {
		person_id: submitted_by ?? created_by,
		kind,
		language,
		values: values(wordsIn(language, number ?? '')),
		application_id,
		link: link ?? `/my/applications/${application_id}`
	});
}

const wordsIn = (language: Language, number: string): Words => ({
	number,
	day: (on) => dayText(on)[language],
	say: (text) => text[language]
});
