import { describe, expect, it } from 'vitest';
import { ACCOUNT_KINDS, ACCOUNTS } from './accounts.ts';
import { FIGURES, FIGURE_NAMES, type FigureTerms } from './figures.ts';
import { STEPS, STEP_NAMES } from './postings.ts';

describe('the ledger', () => {
	it('lets only the funding source go below zero: that is where money comes from', () => {
		expect(ACCOUNT_KINDS.filter((kind) => !ACCOUNTS[kind].limited)).toEqual(['funding_source']);
	});

	it('moves money into every limited account and never back to where it came from', () => {
		const reached = new Set(STEP_NAMES.map((name) => STEPS[name].to as string));
		for (const kind of ACCOUNT_KINDS) expect(reached.has(kind), kind).toBe(ACCOUNTS[kind].limited);
	});

	it('moves money between different accounts in every step, with words in both languages', () => {
		for (const name of STEP_NAMES) {
			const { from, to, words } = STEPS[name];
			expect(from === (to as string), name).toBe(false);
			expect(words.nl && words.en, name).toBeTruthy();
		}
	});

	it('can pay again after a payment failed, without being settled twice', () => {
		expect(STEPS.payment_failed.to).toBe(STEPS.payment_exported.from);
		expect(FIGURES.settled.sum_of).toEqual(['settlement_decided']);
	});

	it('gives a figure either a balance or a sum', () => {
		for (const name of FIGURE_NAMES) {
			const figure: FigureTerms = FIGURES[name];
			expect('balance_of' in figure, name).not.toBe('sum_of' in figure);
		}
	});
});
