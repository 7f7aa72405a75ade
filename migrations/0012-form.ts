import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table application_section
			drop constraint application_section_section_check,
			add constraint application_section_section_check check (section in
				('kinds', 'size', 'assessment', 'plan', 'extra', 'de_minimis', 'payment', 'declarations'));

		alter table application_line
			add column saved_by uuid references person,
			add column saved_at timestamptz,
			add check ((saved_by is null) = (saved_at is null));
		comment on column application_line.saved_by is 'Who saved this version, for the colleague whose page is older; null for lines from before this was kept.';

		create unique index one_submission on document (application_id) where kind = 'submission';
		comment on index one_submission is 'What was submitted is drawn once: a job that runs again makes no second copy.';
	`.execute(db);
}
