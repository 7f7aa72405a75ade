import cases from './domain-cases.json' with { type: 'json' };

/** A worked case from public law: what is given and the right answer, for tests. */
export type DomainCase<Given> = {
	readonly id: string;
	readonly given: Given;
	readonly expect: Readonly<Record<string, unknown>>;
	readonly source: string;
};

/** The worked cases of one group, such as 'sme' or 'deminimis'. */
export const casesOf = <Given>(group: string): DomainCase<Given>[] =>
	(cases as unknown as (DomainCase<Given> & { group: string })[]).filter((one) => one.group === group);
