import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table bulk_run (
			id uuid primary key default gen_random_uuid(),
			act text not null check (act in ('assign', 'ask', 'propose')),
			items jsonb not null default '[]',
			matched int not null check (matched > 0),
			requested_by uuid not null references person,
			requested_at timestamptz not null,
			confirmed_at timestamptz
		);
		create index on bulk_run (requested_by, requested_at desc);
		comment on table bulk_run is 'One act on many cases at once: chosen, tried without doing it, then confirmed and done case by case.';
		comment on column bulk_run.items is 'What every applicant is asked, when the act is a question.';
		comment on column bulk_run.matched is 'How many cases the choice held; more than are in the run when it was cut off.';
		comment on column bulk_run.confirmed_at is 'Empty: only tried, nothing has changed.';

		create table bulk_case (
			run_id uuid not null references bulk_run on delete cascade,
			application_id uuid not null references application,
			position int not null check (position >= 0),
			state text not null default 'waiting' check (state in ('waiting', 'ready', 'blocked', 'done', 'failed')),
			plan jsonb,
			reasons jsonb,
			record_id uuid,
			primary key (run_id, application_id),
			check ((reasons is not null) = (state in ('blocked', 'failed')))
		);
		create index on bulk_case (application_id);
		comment on table bulk_case is 'A case in such an act: waiting to be tried; ready or blocked by the trial; done or failed when it was carried out.';
		comment on column bulk_case.plan is 'What the trial came to, as the officer saw it: reviewers, or the kind and amount of the decision.';
		comment on column bulk_case.reasons is 'Why not, in words.';
		comment on column bulk_case.record_id is 'The decision or the question that came of it.';
	`.execute(db);
}
