import { fill, type Language, type Text } from '../../domain/text.ts';
import { origin } from '../environment.ts';
import { linkTo } from './link.ts';
import type { MailCase, StoredMail } from './message.ts';
import type { MailSort } from './template.ts';

export type Footer = {
	readonly lines: readonly string[];
	readonly link: { readonly text: string; readonly href: string } | null;
};

const ACTING: Text = {
	nl: 'U krijgt deze mail omdat u handelt voor {organisation}.',
	en: 'You get this mail because you act for {organisation}.'
};
const WORKING: Text = {
	nl: 'U krijgt deze mail omdat u een account hebt bij Weerbaar.',
	en: 'You get this mail because you have an account at Weerbaar.'
};
const GIVEN: Text = {
	nl: 'U krijgt deze mail omdat dit adres bij Weerbaar is opgegeven.',
	en: 'You get this mail because this address was given to Weerbaar.'
};
const NUMBER: Text = { nl: 'Kenmerk: {number}', en: 'Reference: {number}' };
const SORTS: Readonly<Record<MailSort, Text | null>> = {
	account: null,
	formal: {
		nl: 'Dit is een formeel bericht. Het wordt altijd verstuurd.',
		en: 'This is a formal message. It is always sent.'
	},
	news: null,
	reminder: null
};
const CHOOSE: Text = { nl: 'Kies welke berichten u krijgt', en: 'Choose which messages you get' };

/** Under every mail: why it came, what it is about, and where to choose. */
export function footerOf(
	{ person_id, sort, language }: Pick<StoredMail, 'person_id' | 'sort' | 'language'>,
	about: MailCase | null
): Footer {
	const read = (text: Text | null, values: Record<string, string> = {}) =>
		text ? [fill(text, values)[language]] : [];
	return {
		lines: [
			...(person_id === null
				? read(GIVEN)
				: about
					? read(ACTING, { organisation: about.organisation })
					: read(WORKING)),
			...(about?.number ? read(NUMBER, { number: about.number }) : []),
			...read(SORTS[sort])
		],
		link: person_id === null ? null : choose(language)
	};
}

const choose = (language: Language) => ({
	text: CHOOSE[language],
	href: origin() + linkTo('/account/notices', language)
});
