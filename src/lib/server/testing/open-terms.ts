import type { Database } from '../db/connect.ts';

/** The clocks of a case by kind: where each ends, and how it stands. The latest of a kind wins, an open one before a stopped one. */
export async function termsOf(db: Database, application_id: string) {
	const rows = await db
		.selectFrom('term')
		.where('application_id', '=', application_id)
		.orderBy('started_on')
		.orderBy('stopped_on', (order) => order.asc().nullsLast())
		.select(['kind', 'end_on', 'state', 'stopped_on', 'because', 'id'])
		.execute();
	return Object.fromEntries(rows.map(({ kind, ...row }) => [kind, row])) as Readonly<
		Partial<Record<(typeof rows)[number]['kind'], Omit<(typeof rows)[number], 'kind'>>>
	>;
}

/** Noon in Amsterdam, more or less, so many days after a local date. */
export const daysAfter = (on: string, days: number): Date =>
	new Date(`${Temporal.PlainDate.from(on).add({ days }).toString()}T12:00:00Z`);
