import type { Reader } from '../db/connect.ts';

/** Every outage that was noted, the latest first. */
export const outages = (db: Reader) =>
	db
		.selectFrom('outage')
		.innerJoin('person', 'person.id', 'outage.recorded_by')
		.orderBy('began_at', 'desc')
		.limit(200)
		.select(['outage.id', 'began_at', 'ended_at', 'note', 'person.name as recorded_by'])
		.execute();
