import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table person_role drop constraint person_role_role_check;
		alter table person_role add constraint person_role_role_check check (role in ('reviewer', 'panel_chair', 'grant_officer',
			'decision_maker', 'claims_officer', 'payment_preparer', 'payment_releaser', 'funder', 'administrator', 'auditor'));

		create table review_score_history (
			id bigint generated always as identity primary key,
			review_id uuid not null references review,
			criterion text not null,
			score int check (score between 0 and 5),
			reason text not null,
			kept_at timestamptz not null
		);
		create index on review_score_history (review_id, criterion, id);
		comment on table review_score_history is 'Every score a reviewer ever gave a criterion, the first and each change of it, with the reason as it stood then.';
		comment on column review_score_history.score is 'Empty: the score was taken away.';
		insert into review_score_history (review_id, criterion, score, reason, kept_at)
			select review_id, criterion, score, reason, coalesce(submitted_at, saved_at, assigned_at)
			from review_score join review on review.id = review_id where score is not null order by review_id, criterion;
		create trigger append_only before update or delete on review_score_history for each row execute function refuse_change();
		create trigger no_truncate before truncate on review_score_history execute function refuse_change();

		create function keep_review_score() returns trigger language plpgsql as $$
			begin
				insert into review_score_history (review_id, criterion, score, reason, kept_at)
					values (new.review_id, new.criterion, new.score, new.reason, business_now());
				return null;
			end $$;
		create trigger keep_first after insert on review_score for each row when (new.score is not null)
			execute function keep_review_score();
		create trigger keep_change after update on review_score for each row when (new.score is distinct from old.score)
			execute function keep_review_score();

		create table panel (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			state text not null default 'waiting' check (state in ('waiting', 'decided', 'lapsed')),
			because jsonb not null,
			opened_at timestamptz not null,
			minutes text check (length(minutes) between 40 and 10000),
			others_present text check (length(others_present) <= 500),
			decided_by uuid references person,
			decided_at timestamptz,
			check (state <> 'decided' or (minutes is not null and decided_by is not null and decided_at is not null))
		);
		create unique index one_live_panel on panel (application_id) where state <> 'lapsed';
		create index on panel (state, opened_at);
		comment on table panel is 'A case of which no two of the three reviewers agree: the chair records the score the panel came to, with minutes.';
		comment on column panel.because is 'What keeps the nearest two reviewers apart.';
		comment on column panel.state is 'Lapsed: one of the reviews was withdrawn, so that the panel no longer stands on three; what it decided is kept.';

		create function keep_panel_decision() returns trigger language plpgsql as $$
			begin
				if (old.minutes, old.others_present, old.decided_by, old.decided_at)
					is distinct from (new.minutes, new.others_present, new.decided_by, new.decided_at) then
					raise exception 'panel is append-only: what was decided stays';
				end if;
				return new;
			end $$;
		create trigger keep_decision before update on panel for each row when (old.state <> 'waiting')
			execute function keep_panel_decision();
		create trigger no_delete before delete on panel for each row execute function refuse_change();

		create table panel_present (
			panel_id uuid not null references panel,
			person_id uuid not null references person,
			primary key (panel_id, person_id)
		);
		comment on table panel_present is 'Who of the reviewers took part beside the chair.';
		create trigger append_only before update or delete on panel_present for each row execute function refuse_change();

		create table panel_score (
			panel_id uuid not null references panel,
			criterion text not null,
			score int not null check (score between 0 and 5),
			reason text not null,
			primary key (panel_id, criterion)
		);
		comment on table panel_score is 'The moderated score: it counts for the case instead of the reviews, which are kept beside it.';
		create trigger append_only before update or delete on panel_score for each row execute function refuse_change();

		create table calibration (
			id uuid primary key default gen_random_uuid(),
			tranche_id uuid not null references tranche unique,
			state text not null default 'preparing' check (state in ('preparing', 'open', 'started')),
			prepared_by uuid not null references person,
			prepared_at timestamptz not null,
			opened_at timestamptz,
			conclusion text check (length(conclusion) between 1 and 10000),
			started_by uuid references person,
			started_at timestamptz,
			check (state = 'preparing' or opened_at is not null),
			check (state <> 'started' or (conclusion is not null and started_by is not null and started_at is not null))
		);
		comment on table calibration is 'The round before the reviews of a tranche: all reviewers score the same sample cases, see the spread and discuss it; then the chair starts the reviews.';

		create table calibration_case (
			id uuid primary key default gen_random_uuid(),
			calibration_id uuid not null references calibration,
			position int not null check (position between 1 and 3),
			title text not null check (length(title) between 1 and 200),
			text text not null check (length(text) between 1 and 10000),
			unique (calibration_id, position)
		);
		comment on table calibration_case is 'A sample case, written for the purpose: nobody applied with it.';

		create table calibration_review (
			case_id uuid not null references calibration_case,
			reviewer_id uuid not null references person,
			submitted_at timestamptz not null,
			primary key (case_id, reviewer_id)
		);
		comment on table calibration_review is 'A reviewer has scored a sample case: final, and only then shown what the others gave.';
		create trigger append_only before update or delete on calibration_review for each row execute function refuse_change();

		create table calibration_score (
			case_id uuid not null,
			reviewer_id uuid not null,
			criterion text not null,
			score int not null check (score between 0 and 5),
			reason text not null,
			primary key (case_id, reviewer_id, criterion),
			foreign key (case_id, reviewer_id) references calibration_review
		);
		comment on table calibration_score is 'What a reviewer gave a criterion of a sample case, and why.';
		create trigger append_only before update or delete on calibration_score for each row execute function refuse_change();

		create table calibration_remark (
			id uuid primary key,
			case_id uuid not null references calibration_case,
			person_id uuid not null references person,
			text text not null check (length(text) between 1 and 2000),
			written_at timestamptz not null
		);
		create index on calibration_remark (case_id, written_at);
		comment on table calibration_remark is 'The discussion of a sample case, between those who scored it and the chair.';
		comment on column calibration_remark.id is 'Chosen by the page that writes it, so that sending twice is sending once.';
		create trigger append_only before update or delete on calibration_remark for each row execute function refuse_change();
	`.execute(db);
}
