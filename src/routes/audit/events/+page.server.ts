import { eventWords } from '#lib/domain/event-words.ts';
import { eventFilters } from '#lib/forms/audit/filters.ts';
import { AUDIT_PAGE, auditEvents, auditRecords } from '#lib/server/audit/queries.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { actorWords } from '#lib/server/http/actor-words.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { detailText } from '../detail-text.ts';
import { recordWords } from '../record-words.ts';
import type { PageServerLoad } from './$types';

const DAYS = { today: 0, week: 7, month: 30 };

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'auditor');
	const filters = eventFilters.parse(Object.fromEntries(event.url.searchParams));
	const page = pageOf(event.url);
	const from =
		filters.period &&
		Temporal.PlainDate.from(await today(db))
			.subtract({ days: DAYS[filters.period] })
			.toString();
	const { rows, total } = await auditEvents(db, {
		search: filters.q,
		record: filters.record,
		from,
		page
	});
	return {
		values: { q: filters.q, record: filters.record ?? '', period: filters.period ?? '' },
		records: (await auditRecords(db)).map((record) => [record, words(recordWords(record))] as const),
		rows: rows.map(({ id, business_at, event: name, details, who, on_behalf_of, ...row }) => ({
			...row,
			who: actorWords({ who, on_behalf_of }),
			id: String(id),
			at: business_at,
			what: words(eventWords(name)),
			details: detailText(details)
		})),
		total,
		page,
		size: AUDIT_PAGE
	};
};
