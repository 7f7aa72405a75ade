import { registerTerm } from '../calendar/terms.ts';
import type { Cents } from '../money.ts';
import type { Text } from '../text.ts';

/** The six fields of the central register of de minimis aid (2023/2831 art. 6(1)), and by when they must be there. */
export type RegisterEntry = {
	readonly beneficiary: string;
	readonly kvk_number: string;
	/** As granted, and once settled as settled. */
	readonly amount_cents: Cents;
	readonly granted_on: string;
	readonly authority: Text;
	readonly instrument: Text;
	/** The class of the main activity in NACE; null when it is not known. */
	readonly nace: string | null;
	/** 20 working days after the grant (art. 6(2)); `target_on` is the safe reading. */
	readonly due_on: string;
	readonly target_on: string;
};

const GRANT: Text = { nl: 'subsidie', en: 'grant' };

export type GrantedAward = {
	readonly name: string;
	readonly kvk_number: string;
	readonly sbi_codes: readonly string[];
	readonly granted_on: string;
	readonly granted_cents: Cents;
	readonly settled_cents: Cents | null;
	readonly authority: Text;
};

/** What goes into the register for an award. */
export function registerEntry(award: GrantedAward): RegisterEntry {
	const { end_on, target_on } = registerTerm(award.granted_on);
	return {
		beneficiary: award.name,
		kvk_number: award.kvk_number,
		amount_cents: award.settled_cents ?? award.granted_cents,
		granted_on: award.granted_on,
		authority: award.authority,
		instrument: GRANT,
		nace: naceOf(award.sbi_codes),
		due_on: end_on,
		target_on
	};
}

/** The first four digits of the main SBI code, written as NACE writes a class: 86210 is 86.21. */
function naceOf([main = '']: readonly string[]): string | null {
	const digits = main.replace(/\D/g, '');
	return digits.length >= 4 ? `${digits.slice(0, 2)}.${digits.slice(2, 4)}` : null;
}
