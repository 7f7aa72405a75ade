import type { RegisterAnswer } from './answer.ts';
import { profileOf, type BasicProfile } from './basic-profile.ts';
import practices from './practices.json' with { type: 'json' };

const KNOWN: ReadonlyMap<string, BasicProfile> = new Map(
	(practices as readonly BasicProfile[]).map((profile) => [profile.kvkNummer, profile])
);

/** A register in a file, in the shape of the real one, with invented practices: what the portal asks by default. */
export function askEmbedded(kvk_number: string, asked_at: Date): RegisterAnswer {
	const profile = KNOWN.get(kvk_number);
	return profile ? { state: 'found', profile: profileOf(profile, asked_at) } : { state: 'unknown' };
}

/** The number under which the register knows a name; for whoever plays the demonstration. */
export const numberInRegister = (name: string): string | null =>
	practices.find(({ naam }) => naam === name)?.kvkNummer ?? null;
