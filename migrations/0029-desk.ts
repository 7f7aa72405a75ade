import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table review_note (
			review_id uuid primary key references review on delete cascade,
			words text not null default '' check (length(words) <= 10000),
			highlights jsonb not null default '[]' check (jsonb_typeof(highlights) = 'array' and jsonb_array_length(highlights) <= 100)
		);
		comment on table review_note is 'What a reviewer writes and marks for themselves while reading: part of no score and no letter, read by nobody else.';
		comment on column review_note.highlights is 'The pieces of the plan that were marked: which text, where it began, and its words.';
	`.execute(db);
}
