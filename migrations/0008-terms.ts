import { sql, type Kysely } from 'kysely';

/**
 * Statutory clocks as rows. Cases that are open already get the clocks whose end is stored or needs no calendar:
 * the decision, the use of a voucher, settlement, payment and objection. The last day to claim of an old voucher is
 * worked out when asked, and its award has no clock for the register.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table term (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			kind text not null check (kind in ('decision', 'repair', 'view', 'not_processed', 'voucher', 'claim', 'reminder',
				'settlement', 'register', 'payment', 'payment_stop', 'objection', 'objection_decision', 'withdrawal', 'default', 'penalty')),
			record text not null,
			record_id uuid not null,
			started_on date not null,
			end_on date not null,
			raw_on date not null,
			because jsonb not null,
			story jsonb not null,
			state text not null default 'running' check (state in ('running', 'paused', 'met', 'passed', 'ended')),
			stopped_on date,
			reminded_at timestamptz,
			followed_up_at timestamptz,
			check (state not in ('running', 'paused') or stopped_on is null),
			check (state not in ('met', 'ended') or stopped_on is not null)
		);
		create unique index one_open_clock on term (record_id, kind) where stopped_on is null;
		create index on term (application_id);
		create index on term (end_on) where stopped_on is null;
		comment on table term is 'A statutory clock on a case: when it ends and why. Open until it is met or loses its purpose; a late one stays open.';
		comment on column term.raw_on is 'The end before it was moved to a working day (Atw 1).';
		comment on column term.because is 'How the end was found, in both languages.';
		comment on column term.story is 'What the end was counted from: length, pauses (Awb 4:15), extension (Awb 4:14).';

		create table incoming_notice (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			decision_id uuid references decision,
			kind text not null check (kind in ('objection', 'default')),
			channel text not null check (channel in ('portal', 'post')),
			posted_on date,
			received_on date not null,
			committee boolean not null default false,
			timely boolean not null,
			registered_by uuid not null references person,
			registered_at timestamptz not null,
			closed_by uuid references person,
			closed_at timestamptz,
			closing_reason text,
			check ((kind = 'objection') = (decision_id is not null)),
			check ((channel = 'post') = (posted_on is not null)),
			check ((closed_at is null) = (closed_by is null))
		);
		create index on incoming_notice (application_id);
		create unique index one_open_notice on incoming_notice (application_id, kind, decision_id, received_on)
			nulls not distinct where closed_at is null;
		comment on table incoming_notice is 'An objection (Awb 6:4) or a notice of default (Awb 4:17) that came in, as an officer registered it.';
		comment on column incoming_notice.timely is 'An objection within its term (Awb 6:9); a notice of default after the term had passed (Awb 6:12).';

		alter table decision drop constraint decision_kind_check;
		alter table decision add constraint decision_kind_check check (kind in ('award', 'rejection', 'not_processed', 'settlement'));
		drop index one_live_decision;
		create unique index one_live_decision on decision (application_id)
			where state <> 'returned' and kind in ('award', 'rejection', 'not_processed');

		alter table tranche drop constraint tranche_method_check;
		alter table tranche add constraint tranche_method_check check (method in ('ranked', 'arrival'));
	`.execute(db);
	await sql`
		with said as (select '{"nl": "De datum die bij het begin van deze termijn is vastgelegd", "en": "The date that was recorded when this term began"}'::jsonb as because),
		plain as (select '{"count": null, "pauses": [], "extension": null}'::jsonb as story)
		insert into term (application_id, kind, record, record_id, started_on, end_on, raw_on, because, story)
		select a.id, 'decision', 'application', a.id, closing.on_day, closing.on_day + 7 * closing.weeks, closing.on_day + 7 * closing.weeks, because,
			jsonb_build_object('pauses', '[]'::jsonb, 'extension', null, 'count', jsonb_build_object('weeks', closing.weeks, 'set_by', 'scheme',
				'after', jsonb_build_object('nl', 'de sluiting', 'en', 'the closing')))
		from application a join tranche t on t.id = a.tranche_id join scheme_version v on v.id = a.scheme_version_id, said,
			lateral (select (t.closes_at at time zone 'Europe/Amsterdam')::date as on_day,
				(v.content->'terms'->>'decide_weeks_after_closing')::int as weeks) closing
		where a.state in ('submitted', 'complete', 'in_review', 'scored', 'ranked')
		union all
		select d.application_id, 'objection', 'decision', d.id, (d.announced_at at time zone 'Europe/Amsterdam')::date,
			d.objection_until, d.objection_until, because, story
		from decision d, said, plain
		where d.objection_until >= (business_now() at time zone 'Europe/Amsterdam')::date
		union all
		select application_id, 'voucher', 'voucher', id, issued_on, valid_until, valid_until, because, story
		from voucher, said, plain where state in ('issued', 'active', 'suspended')
		union all
		select application_id, 'settlement', 'claim', id, settle_by - 56, settle_by, settle_by, because, story
		from claim, said, plain where state in ('complete', 'assessed') and settle_by is not null
		union all
		select application_id, 'payment', 'payment', id, due_on - 42, due_on, due_on, because, story
		from payment, said, plain where state <> 'executed'
	`.execute(db);
}
