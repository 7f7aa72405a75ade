import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table review (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			reviewer_id uuid not null references person,
			state text not null default 'assigned' check (state in ('assigned', 'declared', 'submitted', 'declined', 'withdrawn')),
			assigned_by uuid not null references person,
			assigned_at timestamptz not null,
			declared_at timestamptz,
			submitted_at timestamptz,
			closing_reason text,
			version int not null default 1,
			saved_at timestamptz,
			unique (application_id, reviewer_id),
			check (reviewer_id <> assigned_by)
		);
		create index on review (reviewer_id, state);
		comment on table review is 'One reviewer on one case.';

		create table review_score (
			review_id uuid not null references review on delete cascade,
			criterion text not null,
			score int check (score between 0 and 5),
			reason text not null default '',
			primary key (review_id, criterion)
		);
		comment on table review_score is 'A score per criterion with its reason; concept until the review is submitted.';

		create table ranking (
			id uuid primary key default gen_random_uuid(),
			tranche_id uuid not null references tranche unique,
			state text not null default 'concept' check (state in ('concept', 'fixed', 'confirmed')),
			seed text not null,
			file_document_id uuid references document,
			sha256 text,
			fixed_by uuid references person,
			fixed_at timestamptz,
			confirmed_by uuid references person,
			confirmed_at timestamptz,
			returned_reason text,
			check (state = 'concept' or (fixed_by is not null and sha256 is not null)),
			check (confirmed_by is null or confirmed_by <> fixed_by)
		);
		comment on table ranking is 'The order in which a tranche is awarded: fixed by one person, confirmed by another.';

		create table ranking_row (
			ranking_id uuid not null references ranking,
			application_id uuid not null references application unique,
			position int not null check (position > 0),
			score_numerator bigint not null,
			score_denominator bigint not null check (score_denominator > 0),
			maturity_numerator bigint not null,
			maturity_denominator bigint not null check (maturity_denominator > 0),
			lottery text not null,
			amount_cents bigint not null check (amount_cents >= 0),
			running_cents bigint not null,
			outcome text not null check (outcome in ('fits', 'over_budget', 'below_minimum')),
			primary key (ranking_id, position)
		);
		comment on table ranking_row is 'A case in a fixed ranking, with the exact scores it was ordered by.';

		create table decision (
			id uuid primary key default gen_random_uuid(),
			kind text not null check (kind in ('award', 'rejection', 'settlement')),
			state text not null default 'proposed' check (state in ('proposed', 'returned', 'decided', 'announced')),
			application_id uuid not null references application,
			claim_id uuid,
			amount_cents bigint not null check (amount_cents >= 0),
			content jsonb not null,
			proposed_by uuid not null references person,
			proposed_at timestamptz not null,
			decided_by uuid references person,
			decided_at timestamptz,
			returned_reason text,
			announced_at timestamptz,
			letter_document_id uuid references document,
			letter jsonb,
			objection_until date,
			check ((kind = 'settlement') = (claim_id is not null)),
			check (decided_by is null or decided_by <> proposed_by),
			check (state in ('proposed', 'returned') or decided_by is not null),
			check ((state = 'announced') = (letter_document_id is not null and announced_at is not null))
		);
		create unique index one_live_decision on decision (application_id) where state <> 'returned' and kind in ('award', 'rejection');
		create unique index one_live_settlement on decision (claim_id) where state <> 'returned' and kind = 'settlement';
		create index on decision (state);
		comment on table decision is 'Proposed by one person, decided by another, in effect when announced (Awb 3:40).';
		comment on column decision.content is 'What was decided: amounts per voucher, grounds with their reasons, admitted lines.';
		comment on column decision.letter is 'The data the letter was made from, beside its PDF.';
	`.execute(db);
}
