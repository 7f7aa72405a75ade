import { describe, expect, test } from 'vitest';
import { eventsOf } from '../lifecycle.ts';
import { LIFECYCLES } from '../lifecycles.ts';
import { CLOCK_KINDS, CLOCKS, type ClockKind } from './clocks.ts';

const named = (which: 'starts' | 'stops' | 'ends'): ClockKind[] =>
	LIFECYCLES.flatMap((table) => eventsOf(table).flatMap((event) => table.events[event]?.[which] ?? []));

describe.each(CLOCK_KINDS)('the clock %s', (kind) => {
	const clock = CLOCKS[kind];

	test('is started by an event of a table, or says by what', () => {
		expect(named('starts').includes(kind)).toBe(clock.started_by === undefined);
	});

	test('is stopped by an event of a table, or says by what', () => {
		expect([...named('stops'), ...named('ends')].includes(kind)).toBe(clock.stopped_by === undefined);
	});

	test('speaks both languages and names its source', () => {
		const texts = [clock.name, clock.passed, clock.started_by, clock.stopped_by].filter((text) => !!text);
		for (const { nl, en } of texts) expect(nl && en).toBeTruthy();
		expect(clock.source).not.toBe('');
	});
});
