import * as z from 'zod';
import { dateEmpty, dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';
import { LANGUAGES, type Language } from '#lib/domain/text.ts';

const MOST = 1000;
const whole = (text: string) => /^\d{1,4}$/.test(text) && Number(text) <= MOST;
const tooMany = () => m.assign_profile_capacity_wrong({ most: MOST });

/** What a reviewer brings. `own` holds a number per tranche of `own_of`, or '' for the usual number. */
export const profileForm = z
	.object({
		version: z.string().max(10),
		capacity: z.string().trim().max(10).refine(whole, { error: tooMany }),
		care_types: z.array(z.string().max(100)).max(100),
		languages: z
			.array(z.enum(LANGUAGES))
			.max(LANGUAGES.length)
			.min(1, { error: () => m.assign_profile_languages_missing() }),
		...dateFields('off_until'),
		off_until: z.string().max(20).optional(),
		own: z
			.array(
				z
					.string()
					.trim()
					.max(10)
					.refine((text) => text === '' || whole(text), { error: tooMany })
			)
			.max(50),
		own_of: z.array(z.uuid()).max(50)
	})
	.superRefine((data, context) => {
		if (!dateEmpty(data, 'off_until') && dateIn(data, 'off_until') === null)
			context.addIssue({ code: 'custom', path: ['off_until'], message: m.forms_date() });
	});

type Typed = z.output<typeof profileForm>;

/** What the form says; only kinds of care and tranches that were offered. */
export const profileOf = (
	data: Typed,
	offered: { readonly care_types: readonly string[]; readonly tranches: readonly string[] }
) => ({
	version: Number(data.version) || 0,
	capacity: Number(data.capacity),
	care_types: offered.care_types.filter((code) => data.care_types.includes(code)),
	languages: [...new Set(data.languages)],
	off_until: dateIn(data, 'off_until'),
	capacities: offered.tranches.flatMap((tranche_id) => {
		const text = data.own[data.own_of.indexOf(tranche_id)] ?? '';
		return text === '' ? [] : { tranche_id, capacity: Number(text) };
	})
});

type Known = {
	readonly version: number;
	readonly capacity: number;
	readonly care_types: readonly string[];
	readonly languages: readonly Language[];
	readonly off_until: string | null;
	readonly capacities: readonly { readonly tranche_id: string; readonly capacity: number }[];
};

/** A profile as the form shows it, with a row per tranche. */
export function profileKnown(profile: Known, tranche_ids: readonly string[]) {
	const [year = '', month = '', day = ''] = profile.off_until?.split('-') ?? [];
	return {
		version: String(profile.version),
		capacity: String(profile.capacity),
		care_types: [...profile.care_types],
		languages: [...profile.languages],
		off_until_day: day && String(Number(day)),
		off_until_month: month && String(Number(month)),
		off_until_year: year,
		own_of: [...tranche_ids],
		own: tranche_ids.map((id) => {
			const own = profile.capacities.find(({ tranche_id }) => tranche_id === id);
			return own ? String(own.capacity) : '';
		})
	};
}
