import { expect, test } from 'vitest';
import { aidRoom } from './aid-room.ts';

const row = (granted_on: string | null, amount_cents: number | null) => ({
	granted_on,
	grantor: 'Gemeente',
	amount_cents
});
const award = { kind: 'S', granted_on: '2026-02-01', amount_cents: 1_000_00, case_id: 'a' } as const;
const known = { ceiling_cents: 300_000_00, awards: [award], today: '2026-11-22' };

test('what the portal gave counts without being stated, and once when it is stated too', () => {
	expect(aidRoom([], known)).toMatchObject({ here_cents: 1_000_00, left_cents: 299_000_00 });
	expect(aidRoom([row('2026-02-01', 1_000_00)], known).left_cents).toBe(299_000_00);
	expect(aidRoom([row('2026-02-02', 1_000_00)], known).left_cents).toBe(298_000_00);
});

test('a row of more than three years ago or one that is not whole takes no room', () => {
	const rows = [row('2023-11-21', 5_000_00), row('2023-11-22', 7_000_00), row(null, 9_000_00)];
	expect(aidRoom(rows, { ...known, awards: [] })).toMatchObject({
		counts_cents: 7_000_00,
		older: [true, false, false]
	});
});

test('the room is never less than nothing', () => {
	expect(aidRoom([row('2026-01-01', 400_000_00)], known).left_cents).toBe(0);
});
