import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table audit_event (
			id bigint generated always as identity primary key,
			at timestamptz not null default now(),
			business_at timestamptz not null,
			person_id uuid references person,
			record text not null,
			record_id uuid not null,
			event text not null,
			application_id uuid references application,
			details jsonb not null default '{}'
		);
		create index on audit_event (record, record_id, id);
		create index on audit_event (application_id, id);
		comment on table audit_event is 'What happened to which record, by whom: written in the same transaction, never changed.';
		create trigger append_only before update or delete on audit_event for each row execute function refuse_change();
		create trigger no_truncate before truncate on audit_event execute function refuse_change();

		create table mail (
			id uuid primary key default gen_random_uuid(),
			to_address text not null,
			person_id uuid references person,
			application_id uuid references application,
			language text not null check (language in ('nl', 'en')),
			kind text not null,
			subject text not null,
			body text not null,
			link text,
			confidential boolean not null default false,
			state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
			attempts int not null default 0,
			last_error text,
			created_at timestamptz not null,
			sent_at timestamptz
		);
		create index on mail (state, created_at);
		create index on mail (application_id);
		comment on table mail is 'Mail to be sent by a job after commit, with what became of it.';
		comment on column mail.confidential is 'Carries a secret link (a proof of address, a new password).';
	`.execute(db);
}
