import type { Text } from '../text.ts';
import type { Certainty } from './certainty.ts';

/** A law that may touch an applicant, as data of the scheme: another country has its own. */
export type Law = {
	readonly code: string;
	readonly name: Text;
	/** Its number or official name. */
	readonly official: Text;
	/** FEEL over the facts of the check and `LAW_FACTS`: true = applies, false = does not, null = it depends. */
	readonly applies: string;
	readonly reasons: { readonly holds: Text; readonly fails: Text; readonly unknown: Text };
	/** What it asks, in one line. */
	readonly duty: Text;
	/** Since or from when, local dates. */
	readonly since: readonly { readonly on: string; readonly what: Text }[];
	/** Services of the catalogue that help with it. */
	readonly services: readonly string[];
	/** Who says so. */
	readonly source: Text;
	readonly certainty: Certainty;
	/** Local date on which the sources were last looked at. */
	readonly checked_on: string;
};

/** What only this page asks; the rest is asked by the eligibility check. */
export const LAW_FACTS = ['uses_ai', 'buys_digital_products', 'uses_medical_software'] as const;
export type LawFact = (typeof LAW_FACTS)[number];

/** The facts of the eligibility check that a law may read. */
export const CHECK_LAW_FACTS = [
	'staff_awu',
	'turnover_cents',
	'balance_cents',
	'cbw_designated',
	'patient_data_declared'
] as const;
