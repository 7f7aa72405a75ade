import { fill, type Text } from './text.ts';
import { Refused } from './refusal.ts';
import { ROLE_NAMES, type Actor, type ActorRole } from './roles.ts';
import type { ClockKind } from './term/clocks.ts';

/** How a state or an event looks: one of the tones of the tokens. */
export type Tone = 'mute' | 'info' | 'plum' | 'warn' | 'ok' | 'err' | 'brand';

/** What one state is called: by staff, and by the applicant, whose words are their own (null: the applicant never sees the record). */
export type StateWords = { readonly staff: Text; readonly applicant: Text | null; readonly tone: Tone };

/** One row of a lifecycle table: what happens, from where to where, and who may cause it. */
export type Transition<State extends string> = {
	readonly from: readonly State[];
	readonly to: State;
	readonly who: readonly ActorRole[];
	/** The words on the button or in the time line. */
	readonly words: Text;
	/** The article or the scheme's rule behind it. */
	readonly source?: string;
	/** The statutory clocks that start with it. */
	readonly starts?: readonly ClockKind[];
	/** The clocks that waited for it. */
	readonly stops?: readonly ClockKind[];
	/** The clocks that lose their purpose by it. */
	readonly ends?: readonly ClockKind[];
};

/** The whole life of one kind of record as one readable table. */
export type Lifecycle<State extends string = string, Event extends string = string> = {
	readonly record: string;
	readonly name: Text;
	readonly initial: State;
	readonly states: Readonly<Record<State, StateWords>>;
	readonly events: Readonly<Record<Event, Transition<State>>>;
};

export type StateOf<Table> = Table extends Lifecycle<infer State, string> ? State : never;
export type EventOf<Table> = Table extends Lifecycle<string, infer Event> ? Event : never;

/** Writes a table with its state and event names inferred and checked. */
export const lifecycle = <const State extends string, const Event extends string>(
	table: Lifecycle<State, Event>
): Lifecycle<State, Event> => table;

/** The names of a table's states, in the order they are written. */
export const statesOf = <State extends string>(table: Lifecycle<State, string>): State[] =>
	Object.keys(table.states) as State[];

/** The names of a table's events, in the order they are written. */
export const eventsOf = <Event extends string>(table: Lifecycle<string, Event>): Event[] =>
	Object.keys(table.events) as Event[];

const WRONG_ROLE: Text = {
	nl: 'Dit kan alleen door: {who}.',
	en: 'Only this role may do this: {who}.'
};
const WRONG_STATE: Text = {
	nl: 'Dit kan niet meer of nog niet: de status is “{state}”. Misschien was iemand u voor.',
	en: 'This is no longer, or not yet, possible: the status is “{state}”. Someone may have been first.'
};

/**
 * Judges an event on a record and returns the next state.
 * @throws Refused with every reason: the actor lacks the role, the state does not allow it.
 */
export function permit<State extends string, Event extends string>(
	table: Lifecycle<State, Event>,
	state: State,
	event: Event,
	actor: Actor
): State {
	const transition = table.events[event];
	const reasons: Text[] = [];
	if (!transition.who.some((role) => actor.roles.includes(role))) {
		const who = (language: 'nl' | 'en') =>
			transition.who.map((role) => ROLE_NAMES[role][language].toLowerCase()).join(', ');
		reasons.push({
			nl: WRONG_ROLE.nl.replace('{who}', who('nl')),
			en: WRONG_ROLE.en.replace('{who}', who('en'))
		});
	}
	if (!transition.from.includes(state)) {
		const words = table.states[state].staff;
		reasons.push({
			nl: fill(WRONG_STATE, { state: words.nl }).nl,
			en: fill(WRONG_STATE, { state: words.en }).en
		});
	}
	if (reasons.length > 0) throw new Refused(...reasons);
	return transition.to;
}

/** The events this actor may cause now: what a page shows as buttons. */
export function offered<State extends string, Event extends string>(
	table: Lifecycle<State, Event>,
	state: State,
	actor: Actor
): Event[] {
	return eventsOf(table).filter((event) => {
		const { from, who } = table.events[event];
		return from.includes(state) && who.some((role) => actor.roles.includes(role));
	});
}
