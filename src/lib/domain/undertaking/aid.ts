import type { Cents } from '../money.ts';
import { aidInWindow, windowStart, type Aid } from './de-minimis.ts';

/**
 * De minimis regulations with their ceilings per single undertaking and Member State over three years: 2023/2831
 * (general), 2023/2832 (services of general economic interest, art. 3(2)); 1408/2013 (agriculture) and 717/2014
 * (fishery), whose own ceilings have changed more than once and are left to their authorities here.
 */
export const REGULATION_CEILINGS = {
	'2831': 300_000_00,
	'2832': 750_000_00,
	'1408': null,
	'717': null
} as const satisfies Record<string, Cents | null>;
export type Regulation = keyof typeof REGULATION_CEILINGS;

/** De minimis aid from the moment somebody means to give it. */
export type TypedAid = {
	/** The day the right to it was given (art. 3(3)); while pending the day does not exist yet. */
	readonly granted_on: string | null;
	/** At most, as gross grant equivalent: before tax, at face value for a grant (art. 3(5)–(6)). */
	readonly amount_cents: Cents;
	/** What it became at settlement. */
	readonly settled_cents: Cents | null;
	/** `withdrawn`: back to the day it was granted (Awb 4:48), as if it never was. */
	readonly state: 'pending' | 'granted' | 'settled' | 'withdrawn';
	readonly regulation: Regulation;
	/** Two letters: NL. */
	readonly member_state: string;
	/** Union money that no Member State controls, such as an EUIPO voucher, is no State aid (recital 14). */
	readonly central_eu: boolean;
};

/** Where new aid is given, and under which regulation. */
export type NewAid = {
	readonly on: string;
	readonly regulation: Regulation;
	readonly member_state: string;
};

/**
 * Regulations whose aid counts towards the ceiling of another. 2831 and 2832 each keep their own (2831 art. 5(1)); aid
 * under 1408 and 717 counts up to the ceiling of 2831 (art. 5(2)).
 */
const COUNTS_UNDER: Readonly<Record<Regulation, readonly Regulation[]>> = {
	'2831': ['2831', '1408', '717'],
	'2832': ['2832'],
	'1408': ['1408'],
	'717': ['717']
};

/**
 * The earlier aid that counts against new aid: of the same Member State, under the regulations that share its ceiling,
 * at its maximum until it is settled. Pending aid reserves its room as from the day of the new aid.
 */
export const countingAid = <Given extends TypedAid>(
	aid: readonly Given[],
	{ on, regulation, member_state }: NewAid
): (Given & Aid)[] =>
	aid
		.filter(
			(one) =>
				one.state !== 'withdrawn' &&
				!one.central_eu &&
				one.member_state === member_state &&
				COUNTS_UNDER[regulation].includes(one.regulation)
		)
		.map((one) => ({
			...one,
			granted_on: one.state === 'pending' ? on : (one.granted_on ?? on),
			amount_cents: one.state === 'settled' ? (one.settled_cents ?? one.amount_cents) : one.amount_cents
		}));

/**
 * What may still be granted, or null where the ceiling of the regulation is not kept here. What passes it may not use
 * the regulation at all, not even in part (art. 3(7)).
 */
export function roomFor(aid: readonly TypedAid[], asked: NewAid): Cents | null {
	const ceiling = REGULATION_CEILINGS[asked.regulation];
	return ceiling === null ? null : Math.max(0, ceiling - aidInWindow(countingAid(aid, asked), asked.on));
}

/**
 * The aid after a settlement: corrected to what was settled, on the day of the award.
 * @throws RangeError when it was not granted, or more is settled than granted
 */
export function settledAid<Given extends TypedAid>(aid: Given, settled_cents: Cents): Given {
	if (aid.state !== 'granted' && aid.state !== 'settled') throw new RangeError('Only granted aid is settled');
	if (settled_cents < 0 || settled_cents > aid.amount_cents)
		throw new RangeError('A settlement is between nothing and the grant');
	return { ...aid, state: 'settled', settled_cents };
}

/** The day the central register began (art. 6(1)). */
const REGISTER_BEGAN_ON = '2026-01-01';

/** Until the register covers three years, a declaration of all other aid comes before every grant (art. 7(4)). */
export const declarationNeeded = (on: string): boolean => windowStart(on) < REGISTER_BEGAN_ON;
