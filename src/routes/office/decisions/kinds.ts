import type { DecisionKind } from '#lib/domain/decision/lifecycle.ts';
import { m } from '#lib/paraglide/messages.js';

/** The kinds of decisions as headings and labels say them. */
export const KIND_WORDS: Readonly<Record<DecisionKind, () => string>> = {
	award: m.decision_kind_award,
	rejection: m.decision_kind_rejection,
	not_processed: m.term_kind_not_processed,
	settlement: m.decision_kind_settlement
};

/** The same within a sentence. */
export const KIND_WORDS_LOW: Readonly<Record<DecisionKind, () => string>> = {
	award: m.decision_kind_award_low,
	rejection: m.decision_kind_rejection_low,
	not_processed: m.term_kind_not_processed_low,
	settlement: m.decision_kind_settlement_low
};

export const KIND_TONES = {
	award: 'ok',
	rejection: 'err',
	not_processed: 'warn',
	settlement: 'brand'
} as const;
