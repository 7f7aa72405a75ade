import { evaluateRules } from '#lib/domain/eligibility/evaluate.ts';
import type { Facts } from '#lib/domain/eligibility/facts.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { jsonRules } from './json-rules.ts';
import { translate, type Plain } from './translate.ts';
import { zen } from './zen.ts';

const ROUNDS = 9;
const WARM_UP_MS = 400;
const ROUND_MS = 250;

export type Measured = { readonly name: string; readonly rules: number; readonly micros: number };

/**
 * How long judging one case takes: this portal's rules with their whole trace, and the same rules in two other engines
 * without one. First all must agree on every answer.
 * @throws Error when an engine answers differently
 */
export async function measureSpeed(
	all: readonly Rule[],
	facts: Facts
): Promise<{ measured: Measured[]; left_out: number }> {
	const given: Record<string, unknown> = { ...facts.case };
	const own = all
		.filter((rule) => rule.scope === 'case')
		.map((rule) => ({ ...rule, moments: ['submission' as const] }));
	const known = new Map(
		evaluateRules(own, 'submission', facts).map(({ rule_id, result }) => [rule_id, result])
	);
	const shared = new Map<string, Plain>();
	for (const rule of own) {
		const plain = known.get(rule.id) === null ? null : translate(rule.expression);
		if (plain) shared.set(rule.id, plain);
	}
	const rules = own.filter(({ id }) => shared.has(id));
	const [peer, other] = [jsonRules(shared), zen(shared)];
	for (const [name, answers] of [
		['json-rules-engine', await peer(given)],
		['@gorules/zen-engine', await other(given)]
	] as const)
		for (const { id } of rules)
			if (answers.has(id) !== known.get(id))
				throw new Error(`${name} answers ${id} differently on the same facts`);
	const submitted = all.filter(({ moments }) => moments.includes('submission'));
	return {
		left_out: all.length - rules.length,
		measured: [
			{
				name: 'this portal, with the whole trace',
				rules: rules.length,
				micros: await timed(() => evaluateRules(rules, 'submission', facts))
			},
			{ name: 'json-rules-engine, no trace', rules: rules.length, micros: await timed(() => peer(given)) },
			{ name: '@gorules/zen-engine, no trace', rules: rules.length, micros: await timed(() => other(given)) },
			{
				name: 'this portal, every rule of the moment',
				rules: submitted.length,
				micros: await timed(() => evaluateRules(submitted, 'submission', facts))
			}
		]
	};
}

/** Microseconds of one run: the middle one of several rounds, after a warm-up. */
async function timed(work: () => unknown): Promise<number> {
	await round(work, WARM_UP_MS);
	const rounds: number[] = [];
	for (let index = 0; index < ROUNDS; index++) rounds.push(await round(work, ROUND_MS));
	return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

async function round(work: () => unknown, most: number): Promise<number> {
	const start = performance.now();
	let runs = 0;
	let spent = 0;
	for (; spent < most; spent = performance.now() - start)
		for (let index = 0; index < 20; index++, runs++) {
			const answer = work();
			if (answer instanceof Promise) await answer;
		}
	return (spent / runs) * 1000;
}
