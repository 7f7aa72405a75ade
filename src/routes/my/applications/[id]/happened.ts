import type { TimelineEvent } from '#lib/components/applicant/timeline.ts';
import { date, dateWithWeekday, dayOf } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Became } from '#lib/server/application/own-status.ts';
import type { decisionClock } from '#lib/server/term/queries.ts';

type Asked = Became['requests'][number];

/** What was asked of this kind, and what came of it: a step each. */
export const askedSteps = (requests: readonly Asked[], about: (request: Asked) => boolean): TimelineEvent[] =>
	requests.filter(about).flatMap((request) => [
		{
			state: request.state === 'asked' ? 'now' : 'done',
			title: request.kind === 'view' ? m.after_road_view() : m.after_road_asked(),
			date: date(dayOf(request.asked_at)),
			...(request.state === 'asked'
				? { text: m.after_road_until({ date: dateWithWeekday(request.until_on) }) }
				: {})
		},
		...answered(request)
	]);

function answered({ state, waived, answered_at, until_on }: Asked): TimelineEvent[] {
	if (state === 'lapsed') return [{ state: 'done', title: m.after_road_lapsed(), date: date(until_on) }];
	if (state !== 'answered' || !answered_at) return [];
	return [
		{
			state: 'done',
			title: waived ? m.after_road_waived() : m.after_road_answered(),
			date: date(dayOf(answered_at))
		}
	];
}

/** That the term to decide was made longer (Awb 4:14). */
export const extendedStep = (clock: Awaited<ReturnType<typeof decisionClock>>): TimelineEvent[] =>
	clock?.story.extension
		? [{ state: 'done', title: m.after_road_extended(), date: date(clock.story.extension.on) }]
		: [];

/** The objections of the applicant, with when is decided on them. */
export const objectionSteps = (objections: Became['objections']): TimelineEvent[] =>
	objections.toReversed().flatMap((objection): TimelineEvent[] => [
		{
			state: objection.closed_at ? 'done' : 'now',
			title: m.after_road_objected(),
			date: date(objection.received_on),
			...(objection.decide_by && !objection.closed_at
				? { text: m.after_road_objection_by({ date: dateWithWeekday(objection.decide_by) }) }
				: {})
		},
		...(objection.closed_at
			? [
					{
						state: 'done' as const,
						title: objection.withdrawn_at
							? m.after_road_objection_withdrawn()
							: m.after_road_objection_closed(),
						date: date(dayOf(objection.closed_at))
					}
				]
			: [])
	]);

/** What the recipient changed about a voucher: another supplier, a longer validity. */
export const voucherSteps = ({ suppliers, extensions }: Became): TimelineEvent[] =>
	[
		...suppliers.map(({ supplier_name, chosen_at }) => ({
			on: dayOf(chosen_at),
			title: m.after_road_supplier({ name: supplier_name })
		})),
		...extensions.map(({ on }) => ({ on, title: m.after_road_voucher_extended() }))
	]
		.toSorted((one, other) => one.on.localeCompare(other.on))
		.map(({ on, title }) => ({ state: 'done', title, date: date(on) }));
