import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';
import type { BasicProfile } from './basic-profile.ts';
import practices from './practices.json' with { type: 'json' };

const KNOWN: ReadonlyMap<string, BasicProfile> = new Map(
	(practices as readonly BasicProfile[]).map((profile) => [profile.kvkNummer, profile])
);

/**
 * Asks the trade register about a KVK number. null: it does not know the number, and a person has to look.
 * It answers from an embedded file in the register's own shape, with invented practices; a connection to the real
 * register (the KVK Basisprofiel service) takes the place of `KNOWN.get` and needs nothing else to change.
 */
export async function askRegister(kvk_number: string, asked_at: Date): Promise<RegisterProfile | null> {
	const profile = KNOWN.get(kvk_number);
	return profile ? read(profile, asked_at) : null;
}

/** The number under which the register knows a name; for whoever plays the demonstration. */
export const numberInRegister = (name: string): string | null =>
	practices.find(({ naam }) => naam === name)?.kvkNummer ?? null;

function read(profile: BasicProfile, asked_at: Date): RegisterProfile {
	const { adressen } = profile._embedded.hoofdvestiging;
	const address = adressen.find(({ type }) => type === 'bezoekadres') ?? adressen[0];
	const { datumAanvang, datumEinde } = profile.materieleRegistratie;
	return {
		asked_at: asked_at.toISOString(),
		kvk_number: profile.kvkNummer,
		name: profile.naam,
		trade_names: profile.handelsnamen.map(({ naam }) => naam),
		active: datumEinde === undefined,
		founded_on: datumAanvang ? datumAanvang.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : null,
		sbi_codes: profile.sbiActiviteiten.map(({ sbiCode }) => sbiCode),
		street: address?.straatnaam ?? '',
		house_number: String(address?.huisnummer ?? ''),
		postcode: normalPostcode(address?.postcode ?? '') ?? '',
		city: address?.plaats ?? ''
	};
}
