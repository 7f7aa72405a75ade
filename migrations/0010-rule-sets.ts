import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table scheme_version add column effective_on date;
		alter table scheme_version disable trigger append_only;
		update scheme_version set effective_on = (published_at at time zone 'Europe/Amsterdam')::date;
		alter table scheme_version enable trigger append_only;
		alter table scheme_version alter column effective_on set not null;
		comment on column scheme_version.effective_on is 'From this day new applications are made under this version; open cases stay on their own.';

		create table rule_set (
			id uuid primary key default gen_random_uuid(),
			scheme_id uuid not null references scheme,
			base_version_id uuid not null,
			state text not null default 'draft' check (state in ('draft', 'proposed', 'published', 'discarded')),
			rules jsonb not null,
			version int not null default 1,
			note text,
			effective_on date,
			created_by uuid not null references person,
			created_at timestamptz not null,
			proposed_by uuid references person,
			proposed_at timestamptz,
			published_by uuid references person,
			published_at timestamptz,
			published_version_id uuid unique references scheme_version,
			returned_reason text,
			foreign key (base_version_id, scheme_id) references scheme_version (id, scheme_id),
			check (state in ('draft', 'discarded') or (proposed_by is not null and proposed_at is not null and effective_on is not null and length(note) > 0)),
			check ((state = 'published') = (published_by is not null and published_at is not null and published_version_id is not null)),
			constraint four_eyes check (published_by is null or published_by <> proposed_by)
		);
		create unique index one_open_rule_set on rule_set (scheme_id) where state in ('draft', 'proposed');
		comment on table rule_set is 'A draft of the rules of a scheme: changed, tried on past cases, proposed by one administrator and published by another as the next version.';

		create table replay (
			id uuid primary key default gen_random_uuid(),
			rule_set_id uuid not null references rule_set,
			rules_sha256 text not null check (rules_sha256 ~ '^[0-9a-f]{64}$'),
			state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'stopped')),
			total int not null default 0 check (total >= 0),
			done int not null default 0 check (done between 0 and total),
			summary jsonb,
			requested_by uuid not null references person,
			requested_at timestamptz not null,
			started_at timestamptz,
			finished_at timestamptz,
			check ((state = 'done') = (summary is not null)),
			check ((state in ('done', 'stopped')) = (finished_at is not null))
		);
		create index on replay (rule_set_id, requested_at desc);
		create unique index one_live_replay on replay (rule_set_id) where state in ('waiting', 'running');
		comment on table replay is 'A draft rule set tried on all past cases; the hash tells whether the draft has changed since.';
		comment on column replay.started_at is 'Started and finished by real time: how long it took, not when it was for the schemes.';

		create table replay_change (
			replay_id uuid not null references replay on delete cascade,
			application_id uuid not null references application,
			moment text not null check (moment in ('submission', 'ranking', 'decision', 'claim')),
			before text not null check (before in ('passes', 'person', 'refusal')),
			after text not null check (after in ('passes', 'person', 'refusal')),
			changes jsonb not null,
			primary key (replay_id, application_id, moment)
		);
		comment on table replay_change is 'A past case that a draft answers differently: per rule the old and new answer with the reason; values of personal facts are never written here.';

		create index on rule_run (application_id, moment, ran_at desc);
	`.execute(db);
}
