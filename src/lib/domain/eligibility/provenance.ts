import type { CaseFile } from './case-file.ts';
import { FACTS, type FactName, type FactSource } from './facts.ts';

/** Who told which facts, and when: stored beside the values of a run. */
export type Known = {
	readonly source: FactSource;
	/** ISO instant: when it was told, looked up or computed. */
	readonly at: string;
	readonly names: readonly FactName[];
};

/** Facts of the organisation's own page: they stand since that page was last saved, not since the application. */
const OF_THE_ORGANISATION: readonly FactName[] = [
	'organisation_name',
	'kvk_number',
	'sbi_codes',
	'agb_code',
	'wtza_status',
	'care_professionals'
];
/** Facts the register tells once it answered; until then the applicant does. */
const REGISTER_FIRST: readonly FactName[] = ['kvk_active', 'sbi_codes'];

const NAMES = Object.keys(FACTS) as FactName[];

/** Where every fact of this case comes from, in groups of the same source and moment. `ran_at`: ISO, the run itself. */
export function knownFrom(file: CaseFile, ran_at: string): Known[] {
	const groups = Map.groupBy(NAMES, (name) => JSON.stringify(told(name, file, ran_at)));
	return [...groups].map(([told, names]) => ({ ...(JSON.parse(told) as Omit<Known, 'names'>), names }));
}

function told(
	name: FactName,
	{ times, received_at, organisation }: CaseFile,
	ran_at: string
): Omit<Known, 'names'> {
	const source = organisation.register && REGISTER_FIRST.includes(name) ? 'register' : FACTS[name].source;
	if (source === 'register') return { source, at: organisation.register?.asked_at ?? ran_at };
	if (source === 'scheme') return { source, at: times.published_at };
	if (source === 'portal') return { source, at: ran_at };
	return { source, at: OF_THE_ORGANISATION.includes(name) ? times.organisation_at : (received_at ?? ran_at) };
}
