import * as z from 'zod';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { isPlainName } from '#lib/domain/plain-name.ts';
import { isAgbCode, isEstablishmentNumber, isKvkNumber } from '#lib/domain/undertaking/identifiers.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';
import { m } from '#lib/paraglide/messages.js';

export const WTZA = ['reported', 'permit', 'exempt', 'not_reported', 'unknown'] as const;

export const WTZA_WORDS: Readonly<Record<(typeof WTZA)[number], () => string>> = {
	reported: m.organisation_wtza_reported,
	permit: m.rule_wtza_permit,
	exempt: m.organisation_wtza_exempt,
	not_reported: m.organisation_wtza_not_reported,
	unknown: m.organisation_wtza_unknown
};

const text = (most: number, error: () => string) => z.string().trim().min(1, { error }).max(most, { error });
const checked = (holds: (value: string) => boolean, error: () => string) =>
	z.string().max(200, { error }).refine(holds, { error });

/** A number as people copy it: with spaces or points, which mean nothing. */
const bare = (value: string): string => value.replace(/[\s.]/g, '');

/** SBI codes as people write them: separated by commas, spaces or lines. */
const codes = (value: string): string[] => [
	...new Set(
		value
			.split(/[\s,;]+/)
			.map(bare)
			.filter(Boolean)
	)
];
const areCodes = (value: string): boolean => {
	const list = codes(value);
	return list.length >= 1 && list.length <= 20 && list.every((code) => /^\d{4,6}$/.test(code));
};

/** What an organisation tells about itself. What was typed is kept as it was; `organisationOf` reads it. */
export const organisationForm = z.object({
	kvk_number: checked(
		(value) => isKvkNumber(bare(value)),
		() => m.organisation_kvk_wrong()
	),
	establishment_number: checked(
		(value) => isEstablishmentNumber(bare(value)),
		() => m.organisation_establishment_wrong()
	),
	name: text(200, () => m.organisation_name_missing()).refine(isPlainName, {
		error: () => m.people_name_plain()
	}),
	care_type: text(50, () => m.organisation_care_type_missing()),
	agb_code: checked(
		(value) => isAgbCode(bare(value)),
		() => m.organisation_agb_wrong()
	),
	sbi_codes: checked(areCodes, () => m.organisation_sbi_wrong()),
	wtza: z
		.enum(WTZA)
		.nullable()
		.pipe(z.enum(WTZA, { error: () => m.organisation_wtza_missing() })),
	care_professionals: checked(
		(value) => /^\d{1,5}$/.test(bare(value)),
		() => m.organisation_care_professionals_wrong()
	),
	street: text(100, () => m.organisation_street_missing()),
	house_number: text(20, () => m.organisation_house_number_missing()),
	postcode: checked(
		(value) => normalPostcode(value) !== null,
		() => m.organisation_postcode_wrong()
	),
	city: text(100, () => m.organisation_city_missing()),
	/** When the details were last changed, as this form saw it; empty for a new organisation. */
	seen_at: z.union([z.literal(''), z.iso.datetime()])
});

type Typed = z.output<typeof organisationForm>;

/** What the form says, as it is stored. */
export function organisationOf({ seen_at: _, ...typed }: Typed) {
	return {
		...typed,
		kvk_number: bare(typed.kvk_number),
		establishment_number: bare(typed.establishment_number),
		agb_code: bare(typed.agb_code),
		sbi_codes: codes(typed.sbi_codes),
		care_professionals: Number(bare(typed.care_professionals)),
		postcode: normalPostcode(typed.postcode) ?? typed.postcode
	};
}

type CareTypes = readonly { readonly code: string; readonly sbi_codes?: readonly string[] }[];

/** The form as the trade register fills it in; the kind of care follows from the main activity where only one fits. */
export function typedOf(profile: RegisterProfile, care_types: CareTypes) {
	const [main = ''] = profile.sbi_codes;
	const fitting = care_types.filter(({ sbi_codes = [] }) => sbi_codes.includes(main));
	const [only] = fitting.length === 1 ? fitting : [];
	return {
		kvk_number: profile.kvk_number,
		establishment_number: profile.establishment_number ?? '',
		name: profile.name,
		...(only ? { care_type: only.code } : {}),
		sbi_codes: profile.sbi_codes.join(', '),
		street: profile.street,
		house_number: profile.house_number,
		postcode: profile.postcode,
		city: profile.city
	};
}
