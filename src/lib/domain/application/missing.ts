import type { SchemeContent } from '../scheme/content.ts';
import { fill, type Text } from '../text.ts';
import { isIban } from '../undertaking/identifiers.ts';
import { sectionsOf, type Answers, type ApplicationSection, type Filled } from './answers.ts';
import { missingExtra } from './extra.ts';
import { sizeClassOf } from './requested.ts';
import { missingServices } from './missing-services.ts';
import { MISSING, MISSING_IN_PLAN } from './missing-words.ts';

/** Something an application cannot be submitted without (Awb 4:2), with the section where it is filled in. */
export type Missing = Text & { readonly section: ApplicationSection };

type Check = (filled: Filled, content: SchemeContent) => Text[];
const when = (missing: boolean, text: Text): Text[] => (missing ? [text] : []);
const unknown = (...figures: (number | null)[]): boolean => figures.includes(null);

const CHECKS: Readonly<Record<ApplicationSection, Check>> = {
	kinds: ({ sections }) => when(!sections.kinds?.kinds.length, MISSING.kinds),
	size: ({ sections: { size } }) => [
		...when(!size || ownUnknown(size), MISSING.size),
		...when(!size || size.in_group === null, MISSING.in_group),
		...when(size?.in_group === true && !size.ownership && groupUnknown(size), MISSING.group),
		...when(size?.in_group === true && !!size.ownership && sizeClassOf(size) === null, MISSING.ownership),
		...when((size?.circumstances ?? null) === null, MISSING.circumstances)
	],
	assessment({ sections: { assessment = {} } }, { questions }) {
		const given = questions.map(({ code }) => assessment[code]);
		const count = given.filter((one) => (one?.answer ?? null) === null).length;
		const unexplained = given.some((one) => one?.answer === 'na' && one.reason.trim() === '');
		return [
			...when(count > 0, fill(MISSING.questions, { count, of: questions.length })),
			...when(unexplained, MISSING.reasons)
		];
	},
	plan: ({ sections: { plan } }) =>
		(['problem', 'approach', 'effect'] as const).flatMap((text) =>
			when(!plan?.[text].trim(), MISSING_IN_PLAN[text])
		),
	services: missingServices,
	extra: missingExtra,
	de_minimis: ({ sections: { de_minimis } }) => [
		...when((de_minimis?.has_aid ?? null) === null, MISSING.has_aid),
		...when(de_minimis?.has_aid === true && de_minimis.aid.length === 0, MISSING.no_aid),
		...when(
			de_minimis?.has_aid === true &&
				de_minimis.aid.some((aid) => !aid.granted_on || !aid.grantor.trim() || aid.amount_cents === null),
			MISSING.aid
		)
	],
	payment: ({ sections: { payment } }) => [
		...when(!payment || !isIban(payment.iban), MISSING.iban),
		...when(!payment?.account_name.trim(), MISSING.account_name)
	],
	declarations: ({ sections: { declarations: said } }) =>
		when(!said?.truthful || !said.publication_known || !said.electronic_channel, MISSING.declarations)
};

/** Staff and turnover are always told; the balance sheet total only when it can still change the size class. */
const ownUnknown = (size: Answers['size']): boolean =>
	unknown(size.staff_awu, size.turnover_cents) ||
	(size.balance_cents === null && (size.in_group !== false || sizeClassOf(size) === null));

/** A figure of the group that is not there, or below the organisation's own, which it includes. */
const groupUnknown = (size: Answers['size']): boolean =>
	unknown(size.group_staff_awu, size.group_turnover_cents, size.group_balance_cents) ||
	(size.group_staff_awu ?? 0) < (size.staff_awu ?? 0) ||
	(size.group_turnover_cents ?? 0) < (size.turnover_cents ?? 0) ||
	(size.group_balance_cents ?? 0) < (size.balance_cents ?? 0);

/** What is missing in one section, in words. */
export const missingIn = (section: ApplicationSection, filled: Filled, content: SchemeContent): Missing[] =>
	CHECKS[section](filled, content).map((text) => ({ ...text, section }));

/** Everything that is missing before the application can be submitted, in the order of the sections. */
export const missing = (filled: Filled, content: SchemeContent): Missing[] =>
	sectionsOf(content).flatMap((section) => missingIn(section, filled, content));
