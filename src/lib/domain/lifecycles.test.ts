import { describe, expect, test } from 'vitest';
import { eventsOf, offered, permit, statesOf, type Transition } from './lifecycle.ts';
import { LIFECYCLES } from './lifecycles.ts';
import { Refused } from './refusal.ts';
import { ROLES, type ActorRole } from './roles.ts';

const EVERYBODY: readonly ActorRole[] = [...ROLES, 'system'];

describe.each(LIFECYCLES.map((table) => [table.record, table] as const))('the life of a %s', (_, table) => {
	const states = statesOf(table);
	const row = (event: string): Transition<string> => {
		const transition = table.events[event];
		if (!transition) throw new Error(`No event ${event}`);
		return transition;
	};
	const cases = states.flatMap((state) =>
		eventsOf(table).flatMap((event) => EVERYBODY.map((role) => ({ state, event, role })))
	);

	test(`each of its ${cases.length} combinations of state, event and role goes where the table says, or is refused`, () => {
		for (const { state, event, role } of cases) {
			const { from, to, who } = row(event);
			const actor = { person_id: 'somebody', roles: [role] };
			const allowed = from.includes(state) && who.includes(role);
			if (allowed) expect(permit(table, state, event, actor)).toBe(to);
			else expect(() => permit(table, state, event, actor)).toThrow(Refused);
			expect(offered(table, state, actor).includes(event)).toBe(allowed);
		}
	});

	test('a refusal names the role and the state, each when it is the reason', () => {
		for (const { state, event, role } of cases) {
			const { from, who } = row(event);
			const wrong = Number(!who.includes(role)) + Number(!from.includes(state));
			if (wrong === 0) continue;
			try {
				permit(table, state, event, { person_id: null, roles: [role] });
			} catch (thrown) {
				expect(thrown).toBeInstanceOf(Refused);
				expect((thrown as Refused).reasons).toHaveLength(wrong);
			}
		}
	});

	test('every state can be reached and every event leads from and to a state that exists', () => {
		const reached = new Set([table.initial]);
		for (let before = -1; before < reached.size;) {
			before = reached.size;
			for (const event of eventsOf(table)) {
				const { from, to } = row(event);
				if (from.some((state) => reached.has(state))) reached.add(to);
				expect([...from, to].every((state) => states.includes(state))).toBe(true);
			}
		}
		expect([...reached].sort()).toEqual([...states].sort());
	});

	test('every word stands in both languages', () => {
		const texts = [
			table.name,
			...Object.values(table.states).flatMap(({ staff, applicant }) => [
				staff,
				...(applicant ? [applicant] : [])
			]),
			...Object.values(table.events).map(({ words }) => words)
		];
		for (const { nl, en } of texts) expect(nl.trim() && en.trim()).toBeTruthy();
	});
});
