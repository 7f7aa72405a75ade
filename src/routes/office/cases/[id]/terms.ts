import { TURN_WORDS } from '#lib/components/staff/term.ts';
import { ASKABLE, COMPLETION_REQUEST, REQUEST_KINDS } from '#lib/domain/application/completion-request.ts';
import type { ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { CLOCKS } from '#lib/domain/term/clocks.ts';
import { SECTION_TITLES } from '#lib/forms/application/section-titles.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Request } from '#lib/server/application/requests.ts';
import { words } from '#lib/server/http/words.ts';
import type { CaseTerm } from '#lib/server/term/queries.ts';

/** A clock of the case: how it stands and why it ends when it does. Only one to decide can be extended, once. */
export const shownClock = (term: CaseTerm) => ({
	id: term.id,
	name: words(CLOCKS[term.kind].name),
	turn: TURN_WORDS[CLOCKS[term.kind].turn](),
	source: CLOCKS[term.kind].source,
	state: term.state,
	open: term.stopped_on === null,
	end_on: term.end_on,
	stopped_on: term.stopped_on,
	because: words(term.because),
	passed: words(CLOCKS[term.kind].passed),
	extendable: (term.state === 'running' || term.state === 'paused') && mayGrow(term)
});

const mayGrow = ({ kind, story }: CaseTerm) =>
	CLOCKS[kind].extend_weeks !== undefined && story.extension === null;

export const REQUEST_WORDS = { completion: m.term_request_completion, view: m.term_request_view };

/** A question to the applicant with what came of it. */
export const shownRequest = (request: Request, open_rules: readonly string[]) => ({
	...request,
	items: request.items.map(({ id, text, section, service_code, answer, rule_id }) => ({
		id,
		text,
		about: [section && SECTION_TITLES[section](), service_code].filter(Boolean).join(', '),
		// What is being written is the applicant's own until it is sent.
		answer: request.state === 'answered' ? answer : '',
		finding: rule_id !== null && open_rules.includes(rule_id) ? rule_id : null
	})),
	kind_words: REQUEST_WORDS[request.kind](),
	state_words: words(COMPLETION_REQUEST.states[request.state].staff),
	tone: COMPLETION_REQUEST.states[request.state].tone
});

/** Which questions can be asked in this state of the case. */
export const askable = (state: ApplicationState) =>
	REQUEST_KINDS.filter((kind) => ASKABLE[kind].includes(state));
