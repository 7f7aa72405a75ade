import { termOf } from '#lib/domain/calendar/terms.ts';
import { dateWithWeekday, dayOf } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OwnCase } from '#lib/server/application/queries.ts';
import type { Became } from '#lib/server/application/own-status.ts';

/** Whose turn it is, in one line with the day that counts, and the one thing to do next. */
export type Turn = {
	readonly whose: 'applicant' | 'grantor' | 'nobody';
	readonly text: string;
	readonly action: { readonly href: string; readonly label: string } | null;
};

type Standing = {
	readonly own: Pick<OwnCase, 'id' | 'state'>;
	readonly became: Became;
	/** By when is decided. */
	readonly decide_by: string;
	readonly today: string;
};

/** By when is decided: the clock's day, or before it runs the one the scheme gives. */
export const decideBy = (
	{ content, closes_at }: Pick<OwnCase, 'content' | 'closes_at'>,
	clock: { readonly end_on: string } | null | undefined
): string => clock?.end_on ?? termOf(content.terms, 'decision', dayOf(closes_at)).end_on;

const yours = (what: string, href: string, label: string): Turn => ({
	whose: 'applicant',
	text: m.after_turn_yours_line({ what }),
	action: { href, label }
});
const ours = (text: string): Turn => ({ whose: 'grantor', text, action: null });
const nobody = (text: string = m.after_turn_done()): Turn => ({ whose: 'nobody', text, action: null });

/** The one line above everything else: an open question first, then what the state of the application asks. */
export function turnOf({ own, became, decide_by, today }: Standing): Turn {
	const asked = became.requests.find(({ state }) => state === 'asked');
	if (own.state === 'withdrawn') return nobody();
	if (asked) {
		const date = dateWithWeekday(asked.until_on);
		const href = `/my/applications/${own.id}/request`;
		return asked.kind === 'view'
			? yours(m.after_turn_view({ date }), href, m.after_request_view_go())
			: yours(m.after_turn_answer({ date }), href, m.after_request_go());
	}
	if (own.state === 'awarded') return afterAward(became, today);
	if (own.state === 'rejected' || own.state === 'not_processed') return objecting(became, today);
	const date = dateWithWeekday(decide_by);
	return ours(decide_by < today ? m.after_turn_ours_late({ date }) : m.after_turn_ours_line({ date }));
}

function afterAward(became: Became, today: string): Turn {
	const first = (state: string) => became.vouchers.filter((voucher) => voucher.state === state)[0];
	const issued = first('issued');
	if (issued)
		return yours(
			m.after_turn_accept({ date: dateWithWeekday(issued.valid_until) }),
			`/my/vouchers/${issued.id}`,
			m.my_voucher_accept()
		);
	const due = became.claims.find(({ due_on, executed_on }) => due_on && !executed_on);
	const judged = became.claims.find(({ state }) => ['submitted', 'complete', 'assessed'].includes(state));
	const active = became.vouchers.find(
		({ state, id }) =>
			state === 'active' &&
			!became.claims.some((claim) => claim.voucher_id === id && claim.state !== 'paid' && claim.final)
	);
	if (active)
		return yours(
			active.claim_until < today
				? m.after_turn_claim_late()
				: m.after_turn_use({ date: dateWithWeekday(active.claim_until) }),
			`/my/vouchers/${active.id}`,
			m.my_voucher_claim()
		);
	const held = first('suspended');
	if (held)
		return ours(
			held.held_until
				? m.after_turn_ours_held({ date: dateWithWeekday(held.held_until) })
				: m.after_turn_ours()
		);
	if (due?.due_on) return ours(m.after_turn_ours_pay({ date: dateWithWeekday(due.due_on) }));
	if (judged?.settle_by) return ours(m.after_turn_ours_line({ date: dateWithWeekday(judged.settle_by) }));
	if (judged) return ours(m.after_turn_ours());
	return objecting(became, today);
}

/** Decided: an objection is with us, or can still be made, or nothing is left to do. */
function objecting(became: Became, today: string): Turn {
	const open = became.objections.find(({ closed_at }) => closed_at === null);
	if (open?.decide_by) return ours(m.after_turn_ours_line({ date: dateWithWeekday(open.decide_by) }));
	const until = became.decisions.at(-1)?.objection_until ?? '';
	const refused = became.decisions.some(({ kind }) => kind === 'rejection' || kind === 'not_processed');
	return refused && until >= today
		? nobody(`${m.after_turn_nobody()}: ${m.after_turn_object({ date: dateWithWeekday(until) })}`)
		: nobody();
}
