import type { Text } from '../text.ts';
import type { Certainty } from './certainty.ts';

/** When somebody needs help: an incident now, before applying, or support from Europe. */
export const NEEDS = ['incident', 'applying', 'europe'] as const;
export type Need = (typeof NEEDS)[number];

/** Where to turn, as data of the scheme: another country has its own. */
export type Help = {
	readonly code: string;
	readonly need: Need;
	readonly name: Text;
	/** What they do, and for whom. */
	readonly text: Text;
	/** How soon, when a law says so. */
	readonly within?: Text;
	/** Only when known for certain. */
	readonly site?: string;
	readonly certainty: Certainty;
	readonly checked_on: string;
};
