import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table tranche drop constraint tranche_method_check;
		alter table tranche add constraint tranche_method_check check (method in ('ranked', 'arrival', 'both'));
		comment on column tranche.method is 'How the money is divided: by points, by day of completeness, or by day and then points (Awb 4:26).';

		create table draw (
			tranche_id uuid primary key references tranche,
			secret text not null check (secret ~ '^[0-9a-f]{64}$'),
			commitment text not null check (commitment = encode(sha256(secret::bytea), 'hex')),
			committed_at timestamptz not null,
			numbers text[],
			drawn_at timestamptz,
			file text,
			file_sha256 text check (file_sha256 = encode(sha256(convert_to(file, 'UTF8')), 'hex')),
			check ((numbers is null) = (drawn_at is null)),
			check (file is null or numbers is not null),
			check ((file is null) = (file_sha256 is null))
		);
		comment on table draw is 'The lottery of a tranche: sealed when the tranche is published, drawn once when its ranking is first fixed.';
		comment on column draw.secret is 'Shown to nobody before the ranking is confirmed.';
		comment on column draw.commitment is 'SHA-256 of the secret: public from the moment of sealing.';
		comment on column draw.numbers is 'The cases in the draw, in order of their numbers. With the secret they make the seed: nobody knew them when it was sealed.';
		comment on column draw.file is 'What anyone needs to draw again; public when the ranking is confirmed.';
		create trigger sealed_once before update of tranche_id, secret, commitment, committed_at or delete on draw
			for each row execute function refuse_change();
		create trigger drawn_once before update of numbers, drawn_at on draw
			for each row when (old.numbers is not null) execute function refuse_change();

		alter table ranking_row
			alter column score_numerator drop not null,
			alter column score_denominator drop not null,
			alter column maturity_numerator drop not null,
			alter column maturity_denominator drop not null,
			add column awarded_cents bigint not null default 0 check (awarded_cents between 0 and amount_cents),
			add column share text,
			add column called_at timestamptz,
			add column called_by uuid references person,
			drop constraint ranking_row_outcome_check;
		update ranking_row set awarded_cents = amount_cents where outcome = 'fits';
		alter table ranking_row
			alter column awarded_cents drop default,
			add constraint ranking_row_outcome_check check (outcome in ('fits', 'partial', 'over_budget', 'below_minimum')),
			add check (case outcome when 'fits' then awarded_cents = amount_cents
				when 'partial' then awarded_cents < amount_cents else awarded_cents = 0 end),
			add check ((score_numerator is null) = (score_denominator is null)),
			add check ((maturity_numerator is null) = (maturity_denominator is null)),
			add check ((called_at is null) = (called_by is null)),
			add check (called_at is null or outcome = 'over_budget');
		comment on column ranking_row.awarded_cents is 'What the ranking leaves for this case; less than asked for the one that gets what is left.';
		comment on column ranking_row.share is 'The region whose share pays it.';
		comment on column ranking_row.called_at is 'When money came free and this case of the reserve list was called: then it is awarded after all.';
	`.execute(db);
}
