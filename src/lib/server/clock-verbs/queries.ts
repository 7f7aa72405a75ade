import { sql } from 'kysely';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';

/** Kinds of things that fall due by the business clock. */
export type Due = {
	readonly kind:
		'tranche_opens' | 'tranche_closes' | 'vouchers_end' | 'claims_settle' | 'payments_due' | 'objections_end';
	/** An instant, or a local date. */
	readonly at: string;
	readonly count: number;
	/** The tranche's code, where it is about one. */
	readonly name: string | null;
};

/** What will fall due between now and then, in order: numbers and tranches, no cases. */
export async function fallsDue(db: Reader, until: Date): Promise<Due[]> {
	const from = await now(db);
	const { rows } = await sql<Due>`
		with span as (select ${from}::timestamptz as after, ${until}::timestamptz as until,
			(${from}::timestamptz at time zone 'Europe/Amsterdam')::date as after_on,
			(${until}::timestamptz at time zone 'Europe/Amsterdam')::date as until_on),
		due as (
			select 'tranche_opens' as kind, opens_at as moment, 1 as one, code as name
				from tranche, span where state = 'published' and opens_at > after and opens_at <= until
			union all select 'tranche_closes', closes_at, 1, code
				from tranche, span where state = 'published' and closes_at > after and closes_at <= until
			union all select 'vouchers_end', valid_until + 1, 1, null
				from voucher, span where state in ('issued', 'active', 'suspended') and valid_until >= after_on and valid_until < until_on
			union all select 'claims_settle', settle_by, 1, null
				from claim, span where state in ('submitted', 'complete', 'assessed') and settle_by > after_on and settle_by <= until_on
			union all select 'payments_due', due_on, 1, null
				from payment, span where state = 'due' and due_on > after_on and due_on <= until_on
			union all select 'objections_end', objection_until + 1, 1, null
				from decision, span where objection_until >= after_on and objection_until < until_on
		)
		select kind, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, count(one) as count, name
		from due group by kind, moment, name order by moment, kind limit 50`.execute(db);
	return rows;
}

/** Moments an administrator may want to move to: just after a tranche opens or closes. */
export async function nextMoments(
	db: Reader
): Promise<{ kind: 'opens' | 'closes'; name: string; at: Date }[]> {
	const { rows } = await sql<{ kind: 'opens' | 'closes'; name: string; at: Date }>`
		select kind, name, at from (
			select 'opens' as kind, code as name, opens_at as at from tranche where state = 'published'
			union all select 'closes', code, closes_at from tranche where state = 'published'
		) moments where at > business_now() order by at limit 4`.execute(db);
	return rows;
}
