import type { Text } from '../text.ts';

/** hard: propose refusal; check: a person must look; information: told, never weighs. */
export const SEVERITIES = ['hard', 'check', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** When a rule is evaluated. */
export const MOMENTS = ['submission', 'ranking', 'decision', 'claim'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A rule is data: an officer can read it, test it and change it; nobody programs it. */
export type Rule = {
	readonly id: string;
	readonly version: number;
	readonly statement: Text;
	/** Why the answer is what it is, in words the applicant reads. */
	readonly reasons: {
		readonly holds: Text;
		readonly fails: Text;
		readonly unknown: Text;
		/** What would make it hold after all: a clause after “what changes this”. */
		readonly remedy?: Text;
	};
	readonly source: string;
	readonly severity: Severity;
	readonly moments: readonly Moment[];
	/** `case`: once; `line`: for every cost line, with that line's facts. */
	readonly scope: 'case' | 'line';
	/** FEEL over the documented facts; true = the rule holds, null = cannot tell. */
	readonly expression: string;
	/** Its own test cases: the facts that matter and the answer they must give. */
	readonly cases: readonly {
		readonly name: string;
		readonly facts: Readonly<Record<string, unknown>>;
		readonly expect: boolean | null;
	}[];
};
