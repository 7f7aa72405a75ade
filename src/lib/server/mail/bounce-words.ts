import type { Text } from '../../domain/text.ts';

const REASONS: readonly (readonly [RegExp, Text])[] = [
	[/[45]\.1\.\d|55[03]/, { nl: 'dit adres bestaat niet', en: 'this address does not exist' }],
	[/[45]\.2\.\d|552/, { nl: 'de mailbox is vol of dicht', en: 'the mailbox is full or closed' }],
	[/[45]\.7\.\d|554/, { nl: 'de ontvanger weigert onze mail', en: 'the receiver refuses our mail' }],
	[/[45]\.4\.\d/, { nl: 'de mailserver is niet bereikbaar', en: 'the mail server cannot be reached' }]
];
const UNKNOWN: Text = {
	nl: 'de mailserver nam de mail niet aan',
	en: 'the mail server did not take the mail'
};

/** Why a mail did not arrive, from the code that the mail server gave. */
export const bounceWords = (last_error: string | null): Text =>
	REASONS.find(([code]) => code.test(last_error ?? ''))?.[1] ?? UNKNOWN;
