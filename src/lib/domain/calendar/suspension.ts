/** A question that stops the clock: a completion request or a request for the applicant's view. */
export type Pause = {
	readonly asked_on: string;
	/** The day the answer came, or null while it has not. */
	readonly answered_on: string | null;
	/** The last day of the term that was given. */
	readonly until_on: string;
};

/**
 * How many days the decision clock stands still: from the day after the question to the day before the answer, or to
 * the end of the term when it passes unused (Awb 4:15(1)). Days in two pauses count once. `after_on`: only days after
 * this one count, because a clock that does not run yet cannot be stopped.
 */
export function suspendedDays(pauses: readonly Pause[], after_on?: string): number {
	const stopped = new Set<string>();
	for (const pause of pauses) {
		const last = lastStopped(pause);
		let day = Temporal.PlainDate.from(pause.asked_on).add({ days: 1 });
		for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
			const on = day.toString();
			if (after_on === undefined || on > after_on) stopped.add(on);
		}
	}
	return stopped.size;
}

function lastStopped({ answered_on, until_on }: Pause): Temporal.PlainDate {
	const lapsed = Temporal.PlainDate.from(until_on);
	if (answered_on === null) return lapsed;
	const answered = Temporal.PlainDate.from(answered_on).subtract({ days: 1 });
	return Temporal.PlainDate.compare(answered, lapsed) < 0 ? answered : lapsed;
}
