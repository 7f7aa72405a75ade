import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table application add column review_places int not null default 2 check (review_places in (2, 3));
		comment on column application.review_places is 'How many reviewers read the case: two, or three while two submitted reviews differ too much.';

		alter table review alter column assigned_by drop not null;
		comment on column review.assigned_by is 'Empty: the portal itself, when it filled a third place or one that came free.';

		create table reviewer_profile (
			person_id uuid primary key references person,
			capacity int not null check (capacity between 0 and 1000),
			care_types text[] not null check (cardinality(care_types) <= 100),
			languages text[] not null check (languages <@ array['nl', 'en'] and cardinality(languages) > 0),
			off_until date,
			version int not null default 1,
			changed_by uuid not null references person,
			changed_at timestamptz not null
		);
		comment on table reviewer_profile is 'What a reviewer brings: how many reviews in a tranche, which kinds of care they know, which languages they read.';
		comment on column reviewer_profile.off_until is 'Up to and including this day nothing new is assigned.';

		create table reviewer_capacity (
			person_id uuid not null references reviewer_profile,
			tranche_id uuid not null references tranche,
			capacity int not null check (capacity between 0 and 1000),
			primary key (person_id, tranche_id)
		);
		comment on table reviewer_capacity is 'How many reviews somebody does in one tranche, where that differs from their profile.';

		create table assignment_run (
			id uuid primary key default gen_random_uuid(),
			tranche_id uuid not null references tranche,
			state text not null default 'waiting'
				check (state in ('waiting', 'running', 'proposed', 'applying', 'applied', 'discarded', 'failed')),
			total int not null default 100 check (total >= 0),
			done int not null default 0 check (done between 0 and total),
			solver jsonb,
			requested_by uuid not null references person,
			requested_at timestamptz not null,
			applied_by uuid references person,
			applied_at timestamptz,
			check (state in ('waiting', 'running', 'discarded', 'failed') or solver is not null),
			check (state not in ('applying', 'applied') or (applied_by is not null and applied_at is not null))
		);
		create index on assignment_run (tranche_id, requested_at desc);
		create unique index one_open_assignment on assignment_run (tranche_id) where state in ('waiting', 'running', 'proposed', 'applying');
		comment on table assignment_run is 'A proposal of who reviews which cases of a tranche: worked out, looked at, changed by hand, then applied or discarded.';
		comment on column assignment_run.done is 'Out of a hundred while it is worked out; cases while it is applied.';
		comment on column assignment_run.solver is 'How the best assignment was found: seconds, steps, rounds.';

		create table assignment_reviewer (
			run_id uuid not null references assignment_run on delete cascade,
			reviewer_id uuid not null references person,
			capacity int not null check (capacity >= 0),
			held int not null check (held >= 0),
			primary key (run_id, reviewer_id)
		);
		comment on table assignment_reviewer is 'Who could be asked when the proposal was made, and how many reviews of the tranche they had.';

		create table assignment_case (
			run_id uuid not null references assignment_run on delete cascade,
			application_id uuid not null references application,
			places int not null check (places between 1 and 3),
			empty_because text check (empty_because in ('nobody', 'barred', 'full')),
			applied_at timestamptz,
			refused jsonb,
			primary key (run_id, application_id),
			check (applied_at is null or refused is null)
		);
		create index on assignment_case (application_id);
		comment on table assignment_case is 'A case in a proposal with the places that were free; why one stayed empty; whether it was applied, or why not.';

		create table assignment_choice (
			run_id uuid not null,
			application_id uuid not null,
			reviewer_id uuid not null references person,
			unknown_care boolean not null,
			unread_language boolean not null,
			chosen_by uuid references person,
			primary key (run_id, application_id, reviewer_id),
			foreign key (run_id, application_id) references assignment_case on delete cascade
		);
		create index on assignment_choice (run_id, reviewer_id);
		comment on table assignment_choice is 'A reviewer proposed for a case, and what of it they do not know or read.';
		comment on column assignment_choice.chosen_by is 'The officer who chose by hand; empty: the solver.';
	`.execute(db);
}
