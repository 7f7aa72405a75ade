import { sql } from 'kysely';
import type { RuleResult } from '#lib/domain/eligibility/evaluate.ts';
import {
	isFactName,
	type FactName,
	type Facts,
	type FactSource,
	type FactValue
} from '#lib/domain/eligibility/facts.ts';
import type { Known } from '#lib/domain/eligibility/provenance.ts';
import type { Moment } from '#lib/domain/eligibility/rule.ts';
import { same, type Text } from '#lib/domain/text.ts';
import type { Reader } from '../db/connect.ts';

/** A result with the line it is about, when there is one. */
export type StoredResult = RuleResult & { readonly line_id: string | null };

/** Who told a fact, and when: ISO instant. */
export type Told = { readonly source: FactSource; readonly at: string };

/** A stored result read back, with where each of its facts comes from. */
export type TracedResult = StoredResult & { readonly told: Readonly<Record<string, Told>> };

/** A result as `rule_run.results` has it: what the scheme version and the facts of the run tell is not repeated. */
export type SlimResult = Omit<StoredResult, 'statement' | 'source' | 'facts'> & {
	readonly facts: readonly string[];
};

/** What `rule_run.facts` has: every value, and who told which of them when. */
export type StoredFacts = Facts & { readonly known: readonly Known[] };

/** One run of the rules, whole again. */
export type Trace = {
	readonly id: string;
	readonly moment: Moment;
	readonly ran_at: Date;
	readonly claim_id: string | null;
	/** The number of the scheme version whose rules ran. */
	readonly version: number;
	readonly facts: StoredFacts;
	readonly results: readonly TracedResult[];
};

type Words = Readonly<Record<string, { readonly statement: Text; readonly source: string }>>;

/** What is stored of a result. */
export const slim = ({ statement: _, source: __, facts, ...result }: StoredResult): SlimResult => ({
	...result,
	facts: Object.keys(facts)
});

/** The runs with these ids, with the words of the rules of the version they ran with. */
export async function tracesOf(db: Reader, ids: readonly string[]): Promise<Map<string, Trace>> {
	if (ids.length === 0) return new Map();
	const runs = await db
		.selectFrom('rule_run')
		.innerJoin('scheme_version', 'scheme_version.id', 'rule_run.scheme_version_id')
		.where('rule_run.id', 'in', [...new Set(ids)])
		.select([
			'rule_run.id',
			'moment',
			'ran_at',
			'claim_id',
			'facts',
			'results',
			'scheme_version_id',
			'scheme_version.number as version'
		])
		.execute();
	const words = await wordsOf(db, new Set(runs.map((run) => run.scheme_version_id)));
	return new Map(
		runs.map(({ facts, results, scheme_version_id, ...run }) => {
			const stored = facts as unknown as StoredFacts;
			const read = reader(stored, words.get(scheme_version_id) ?? {});
			return [run.id, { ...run, facts: stored, results: (results as SlimResult[]).map(read) }];
		})
	);
}

/** @throws Error when there is no such run */
export async function traceOf(db: Reader, id: string): Promise<Trace> {
	const trace = (await tracesOf(db, [id])).get(id);
	if (!trace) throw new Error(`No run of the rules ${id}`);
	return trace;
}

/** The last run of a case, of one of the given moments or of any; null when the rules never ran. */
export async function latestTrace(
	db: Reader,
	application_id: string,
	moments?: readonly Moment[]
): Promise<Trace | null> {
	let runs = db
		.selectFrom('rule_run')
		.where('application_id', '=', application_id)
		.orderBy('ran_at', 'desc')
		.orderBy(sql`moment = 'submission'`)
		.limit(1)
		.select('id');
	if (moments) runs = runs.where('moment', 'in', moments);
	const run = await runs.executeTakeFirst();
	return run ? traceOf(db, run.id) : null;
}

/** What the rules said of a claim when it was sent: the officer's advice; null for a claim from before there were any. */
export async function claimTrace(db: Reader, claim_id: string): Promise<Trace | null> {
	const run = await db
		.selectFrom('rule_run')
		.where('claim_id', '=', claim_id)
		.orderBy('ran_at')
		.limit(1)
		.select('id')
		.executeTakeFirst();
	return run ? traceOf(db, run.id) : null;
}

/** What a run said by one rule about one line, or about the case. */
export const said = (
	trace: Trace | undefined,
	rule_id: string,
	line_id: string | null
): TracedResult | null =>
	trace?.results.find((one) => one.rule_id === rule_id && (one.line_id ?? null) === line_id) ?? null;

/** Reads stored results whole again, with the facts and words of their run. */
function reader(
	{ case: own, lines, known }: StoredFacts,
	words: Words
): (result: SlimResult) => TracedResult {
	const told = new Map(
		known.flatMap(({ names, ...who }) => names.map((name): [string, Told] => [name, who]))
	);
	return (result) => {
		const given: Partial<Record<FactName, FactValue>> = {
			...own,
			...(result.line === null ? {} : lines[result.line])
		};
		const { statement = same(result.rule_id), source = '' } = words[result.rule_id] ?? {};
		const names = result.facts.filter(isFactName);
		return {
			...result,
			statement,
			source,
			facts: Object.fromEntries(names.map((name) => [name, given[name] ?? null])),
			told: Object.fromEntries(
				names.flatMap((name) => {
					const who = told.get(name);
					return who ? [[name, who] as const] : [];
				})
			)
		};
	};
}

/** Per scheme version the statement and source of each rule, read without the rest of the content. */
async function wordsOf(db: Reader, ids: ReadonlySet<string>): Promise<Map<string, Words>> {
	if (ids.size === 0) return new Map();
	const versions = await db
		.selectFrom('scheme_version')
		.where('id', 'in', [...ids])
		.select([
			'id',
			sql<Words>`(select jsonb_object_agg(rule ->> 'id',
				jsonb_build_object('statement', rule -> 'statement', 'source', rule -> 'source'))
				from jsonb_array_elements(content -> 'rules') as rule)`.as('words')
		])
		.execute();
	return new Map(versions.map(({ id, words }) => [id, words]));
}
