import { sql } from 'kysely';
import type { Database } from '#lib/server/db/connect.ts';
import { drainJobs } from '#lib/server/jobs/run.ts';
import { moveClockTo } from '#lib/server/testing/move-clock.ts';
import type { Cast } from './people.ts';

/** What every step of the seed needs: the database, the people, and the way to let time pass. */
export type Story = {
	readonly db: Database;
	readonly cast: Cast;
	/** Moves the business clock to so many days from today (negative: ago) at an hour of the day. */
	readonly at: (days: number, hour?: number, minute?: number) => Promise<void>;
	/** The instant so many days from today at an hour in Amsterdam. */
	readonly moment: (days: number, hour?: number, minute?: number) => Date;
	/** Lets the jobs run, and what has fallen due happen. */
	readonly settle: () => Promise<void>;
};

/** Days count from the day the seed runs. */
export function story(db: Database, url: string, cast: Cast): Story {
	const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
	const moment = (days: number, hour = 10, minute = 0) =>
		new Date(
			today.add({ days }).toZonedDateTime({
				timeZone: 'Europe/Amsterdam',
				plainTime: Temporal.PlainTime.from({ hour, minute })
			}).epochMilliseconds
		);
	const settle = async () => {
		await sql`select graphile_worker.add_job('follow_up', '{}'::json)`.execute(db);
		await drainJobs(db, url);
	};
	const at = (days: number, hour?: number, minute?: number) => moveClockTo(db, moment(days, hour, minute));
	return { db, cast, at, moment, settle };
}

/** A number that looks drawn but is the same on every seed: 0 up to and including `most`. */
export function dice(words: string, most: number): number {
	let hash = 2166136261;
	for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
	return hash % (most + 1);
}
