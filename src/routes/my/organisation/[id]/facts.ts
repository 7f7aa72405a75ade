import type { SummaryRow } from '#lib/components/applicant/summary.ts';
import type { Text } from '#lib/domain/text.ts';
import { WTZA_WORDS, type organisationForm } from '#lib/forms/organisation.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Infer } from 'sveltekit-superforms';

type Told = Omit<Infer<typeof organisationForm, 'zod4'>, 'seen_at'>;

/** What an organisation tells about itself, to be read. */
export const factsOf = (told: Told, care_types: readonly { code: string; name: Text }[]): SummaryRow[] => [
	{ key: m.organisation_name(), value: told.name },
	{ key: m.organisation_kvk(), value: told.kvk_number },
	{ key: m.organisation_establishment(), value: told.establishment_number },
	{
		key: m.organisation_address_title(),
		value: `${told.street} ${told.house_number}\n${told.postcode} ${told.city}`
	},
	{ key: m.organisation_sbi(), value: told.sbi_codes },
	{ key: m.organisation_agb(), value: told.agb_code },
	{
		key: m.organisation_care_type(),
		value: care_types.find(({ code }) => code === told.care_type)?.name[getLocale()] ?? ''
	},
	{ key: m.organisation_wtza(), value: told.wtza ? WTZA_WORDS[told.wtza]() : '' },
	{ key: m.organisation_care_professionals(), value: told.care_professionals }
];
