import * as z from 'zod';
import { FIELDS_OF, type Field, type InterestEntry } from '#lib/domain/interest/entry.ts';
import { INTEREST_KINDS, type InterestKind } from '#lib/domain/interest/kinds.ts';
import { isIban, isKvkNumber, normalIban } from '#lib/domain/undertaking/identifiers.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';
import { dateEmpty, dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;
const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.forms_too_long({ max: most }) });
const bare = (value: string): string => value.replace(/[\s.]/g, '');

/** What each field holds when it is well written; null: it is not. */
const READ: Readonly<Record<Field, (typed: string) => string | null>> = {
	name: (typed) => typed,
	kvk_number: (typed) => (isKvkNumber(bare(typed)) ? bare(typed) : null),
	email: (typed) => (z.email().safeParse(typed).success ? typed.toLowerCase() : null),
	postcode: normalPostcode,
	house_number: (typed) => typed,
	iban: (typed) => (isIban(typed) ? normalIban(typed) : null),
	mail_domain: (typed) => {
		const domain = typed.replace(/^.*@/, '').toLowerCase();
		return /^[^@\s]+\.[^@\s.]+$/.test(domain) ? domain : null;
	}
};

const WRONG: Readonly<Record<Field, () => string>> = {
	name: m.conflict_name_missing,
	kvk_number: m.conflict_kvk_wrong,
	email: m.conflict_email_wrong,
	postcode: m.conflict_postcode_wrong,
	house_number: m.conflict_house_number_missing,
	iban: m.conflict_iban_wrong,
	mail_domain: m.conflict_mail_domain_wrong
};

const fields = {
	name: text(200),
	kvk_number: text(20),
	email: text(254),
	postcode: text(10),
	house_number: text(20),
	iban: text(50),
	mail_domain: text(254)
};

/** A new entry in the register of interests: of one kind, with what that kind asks. */
export const interestForm = z
	.object({
		kind: z
			.enum(INTEREST_KINDS)
			.nullable()
			.pipe(z.enum(INTEREST_KINDS, { error: () => m.conflict_kind_missing() })),
		...fields,
		...dateFields('from_on'),
		from_on: z.string().max(20).optional(),
		...dateFields('until_on'),
		until_on: z.string().max(20).optional(),
		reason: text(LONGEST).min(1, { error: () => m.conflict_reason_missing() })
	})
	.superRefine((data, context) => {
		const tell = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		const { all, any } = FIELDS_OF[data.kind];
		for (const field of all) if (data[field] === '') tell(field, WRONG[field]());
		const [first] = any;
		if (first && all.length === 0 && any.every((field) => data[field] === ''))
			tell(first, m.conflict_one_missing());
		for (const field of [...all, ...any])
			if (data[field] !== '' && READ[field](data[field]) === null) tell(field, WRONG[field]());
		for (const name of ['from_on', 'until_on'] as const)
			if (!dateEmpty(data, name) && dateIn(data, name) === null) tell(name, m.forms_date());
		const [from, until] = [dateIn(data, 'from_on'), dateIn(data, 'until_on')];
		if (from && until && until < from) tell('until_on', m.conflict_until_before());
	});

/** What the form says, as it is stored: only what its kind asks. */
export function interestOf(data: z.output<typeof interestForm>): InterestEntry {
	const { all, any } = FIELDS_OF[data.kind];
	const value = (field: Field) =>
		[...all, ...any].includes(field) && data[field] !== '' ? READ[field](data[field]) : null;
	return {
		kind: data.kind,
		name: value('name'),
		kvk_number: value('kvk_number'),
		email: value('email'),
		postcode: value('postcode'),
		house_number: value('house_number'),
		iban: value('iban'),
		mail_domain: value('mail_domain'),
		from_on: dateIn(data, 'from_on'),
		until_on: dateIn(data, 'until_on'),
		reason: data.reason
	};
}

/** The last day of an interest. */
export const interestEndForm = z
	.object({ ...dateFields('until_on'), until_on: z.string().max(20).optional() })
	.superRefine((data, context) => {
		if (dateIn(data, 'until_on') === null)
			context.addIssue({ code: 'custom', path: ['until_on'], message: m.forms_date() });
	});

/** Why an entry was a mistake. */
export const interestMistakeForm = z.object({
	reason: text(LONGEST).min(1, { error: () => m.conflict_mistake_missing() })
});

/** The kind named in an address; null without one. */
export const kindIn = (url: URL): InterestKind | null =>
	INTEREST_KINDS.find((kind) => kind === url.searchParams.get('kind')) ?? null;
