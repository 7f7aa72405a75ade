import * as z from 'zod';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';

const address = z.object({
	type: z.string(),
	/** The home address of somebody with a business of their own, which the register shows to nobody but itself. */
	indAfgeschermd: z.string().max(10).optional(),
	straatnaam: z.string().max(200).optional(),
	huisnummer: z.union([z.number(), z.string().max(20)]).optional(),
	huisletter: z.string().max(10).optional(),
	huisnummerToevoeging: z.string().max(20).optional(),
	postcode: z.string().max(10).optional(),
	plaats: z.string().max(100).optional()
});

/**
 * What this portal reads of a “Basisprofiel” of the KVK API (version 1), by the names the register gives. Dates are
 * JJJJMMDD. Everything else in it is let through unread.
 */
export const basicProfile = z.object({
	kvkNummer: z.string().regex(/^\d{8}$/),
	naam: z.string().min(1).max(500),
	materieleRegistratie: z
		.object({ datumAanvang: z.string().max(10).optional(), datumEinde: z.string().max(10).optional() })
		.optional(),
	handelsnamen: z
		.array(z.object({ naam: z.string().max(500), volgorde: z.number().optional() }))
		.max(1000)
		.optional(),
	sbiActiviteiten: z
		.array(z.object({ sbiCode: z.string().max(10), indHoofdactiviteit: z.string().max(10).optional() }))
		.max(100)
		.optional(),
	_embedded: z
		.object({
			hoofdvestiging: z
				.object({
					vestigingsnummer: z.string().max(20).optional(),
					adressen: z.array(address).max(20).optional()
				})
				.nullish()
		})
		.optional()
});
export type BasicProfile = z.output<typeof basicProfile>;

/** The profile as this portal keeps it: the main activity first, the address one can visit unless it is
 * shielded. */
export function profileOf(profile: BasicProfile, asked_at: Date): RegisterProfile {
	const establishment = profile._embedded?.hoofdvestiging;
	const addresses = (establishment?.adressen ?? []).filter(({ indAfgeschermd }) => indAfgeschermd !== 'Ja');
	const where = addresses.find(({ type }) => type === 'bezoekadres') ?? addresses[0];
	const { datumAanvang, datumEinde } = profile.materieleRegistratie ?? {};
	const activities = profile.sbiActiviteiten ?? [];
	const isMain = ({ indHoofdactiviteit }: (typeof activities)[number]) => indHoofdactiviteit === 'Ja';
	return {
		asked_at: asked_at.toISOString(),
		kvk_number: profile.kvkNummer,
		name: profile.naam,
		trade_names: (profile.handelsnamen ?? []).map(({ naam }) => naam),
		active: datumEinde === undefined,
		founded_on: dayOf(datumAanvang),
		sbi_codes: [...activities.filter(isMain), ...activities.filter((one) => !isMain(one))].map(
			({ sbiCode }) => sbiCode
		),
		establishment_number: establishment?.vestigingsnummer ?? '',
		street: where?.straatnaam ?? '',
		house_number: [where?.huisnummer, where?.huisletter, where?.huisnummerToevoeging].join('').trim(),
		postcode: normalPostcode(where?.postcode ?? '') ?? '',
		city: where?.plaats ?? ''
	};
}

/** The register writes 00 for a month or day it does not know: then only a year is known, and that is no day. */
function dayOf(date: string | undefined): string | null {
	const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(date ?? '') ?? [];
	return year && month !== '00' && day !== '00' ? `${year}-${month}-${day}` : null;
}
