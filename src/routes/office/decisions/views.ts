import type { View } from '#lib/forms/decision/filters.ts';
import { m } from '#lib/paraglide/messages.js';

/** The parts of the list of decisions, in the order in which a decision goes through them. */
export const VIEW_WORDS: Readonly<Record<View, () => string>> = {
	propose: m.decision_view_propose,
	proposed: m.decision_view_proposed,
	decided: m.decision_view_decided,
	announced: m.decision_view_announced,
	returned: m.decision_view_returned
};

export const VIEW_NOTES: Readonly<Record<View, () => string>> = {
	propose: m.decision_note_propose,
	proposed: m.decision_note_proposed,
	decided: m.decision_note_decided,
	announced: m.decision_note_announced,
	returned: m.decision_note_returned
};
