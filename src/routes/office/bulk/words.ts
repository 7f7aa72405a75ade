import type { BulkAct, BulkPhase } from '#lib/domain/bulk/bulk.ts';
import { m } from '#lib/paraglide/messages.js';

type PerAct = Readonly<Record<BulkAct, () => string>>;

export const ACT_WORDS: PerAct = {
	assign: m.bulk_act_assign,
	ask: m.bulk_act_ask,
	propose: m.bulk_act_propose
};

/** What the button says that really does it. */
export const DO_WORDS: PerAct = { assign: m.bulk_do_assign, ask: m.bulk_do_ask, propose: m.bulk_do_propose };

/** What happens at the yes, before it is said. */
export const WILL_WORDS: PerAct = {
	assign: m.bulk_will_assign,
	ask: m.bulk_will_ask,
	propose: m.bulk_will_propose
};

/** What can be taken back afterwards, and how. */
export const BACK_WORDS: PerAct = {
	assign: m.bulk_back_assign,
	ask: m.bulk_back_ask,
	propose: m.bulk_back_propose
};

export const PHASE_WORDS: Readonly<Record<BulkPhase, () => string>> = {
	trying: m.bulk_phase_trying,
	tried: m.bulk_phase_tried,
	working: m.bulk_phase_working,
	done: m.bulk_phase_done
};
