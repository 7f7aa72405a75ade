import { m } from '#lib/paraglide/messages.js';
import { followingKind, type ReadyRow } from '#lib/server/decision/to-propose.ts';

/** A case that can be proposed: what follows for it, and why. */
export const shownReady = (row: ReadyRow) => ({
	id: row.id,
	number: row.number ?? '',
	name: row.name,
	city: row.city,
	kind: followingKind(row),
	amount_cents: followingKind(row) === 'award' ? amountOf(row) : 0,
	because: because(row),
	returned_reason: row.returned_reason
});

const amountOf = ({ outcome, awarded_cents, requested_cents }: ReadyRow) =>
	(outcome === 'partial' ? awarded_cents : requested_cents) ?? 0;

function because({ state, rules, outcome, position, called_at }: ReadyRow): string {
	if (state === 'submitted') return m.term_because_lapsed();
	if (rules !== null) return m.decision_because_rules({ rules });
	if (outcome === 'below_minimum') return m.decision_because_below();
	const place = { position: position ?? 0 };
	if (outcome === 'partial') return m.alloc_because_partial(place);
	if (called_at) return m.alloc_because_called(place);
	return outcome === 'fits' ? m.decision_because_fits(place) : m.decision_because_over(place);
}
