import { expect, test } from 'vitest';
import { objectionLink } from './objecting.ts';

const link = (wishes: Partial<Parameters<typeof objectionLink>[0]> = {}) =>
	objectionLink({
		application_id: 'a',
		decision_id: 'd',
		open: [{ id: 'c' }, { id: 'd' }],
		objections: [],
		may_edit: true,
		...wishes
	});

test('who may act goes from a decision to objecting to that very decision', () => {
	expect(link()).toEqual({ href: '/my/applications/a/objection?decision=d', label: 'Maak bezwaar' });
});

test('who only reads, and before a decision, there is nothing to press', () => {
	expect(link({ may_edit: false })).toBeNull();
	expect(link({ decision_id: null })).toBeNull();
});

test('an objection that was made is read by everybody; an objection to another decision is another', () => {
	const made = { open: [], may_edit: false, objections: [{ decision_id: 'd' }] };
	expect(link(made)).toEqual({ href: '/my/applications/a/objection', label: 'Bekijk uw bezwaar' });
	expect(link({ ...made, objections: [{ decision_id: 'c' }] })).toBeNull();
});
