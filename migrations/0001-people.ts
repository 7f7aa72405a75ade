import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table person (
			id uuid primary key default gen_random_uuid(),
			name text not null check (length(name) between 1 and 200),
			email text not null unique check (email = lower(email) and length(email) <= 254),
			email_verified boolean not null default false,
			image text,
			language text not null default 'nl' check (language in ('nl', 'en')),
			created_at timestamptz not null default now(),
			updated_at timestamptz not null default now()
		);
		comment on table person is 'Everybody who can sign in: applicants and staff alike.';

		create table session (
			id uuid primary key default gen_random_uuid(),
			person_id uuid not null references person on delete cascade,
			token text not null unique,
			expires_at timestamptz not null,
			ip_address text,
			user_agent text,
			created_at timestamptz not null default now(),
			updated_at timestamptz not null default now()
		);
		create index on session (person_id);
		comment on table session is 'Signed-in sessions, kept by the sign-in library.';

		create table credential (
			id uuid primary key default gen_random_uuid(),
			person_id uuid not null references person on delete cascade,
			account_id text not null,
			provider_id text not null,
			access_token text,
			refresh_token text,
			id_token text,
			access_token_expires_at timestamptz,
			refresh_token_expires_at timestamptz,
			scope text,
			password text,
			created_at timestamptz not null default now(),
			updated_at timestamptz not null default now()
		);
		create index on credential (person_id);
		comment on table credential is 'How a person signs in: a password hash or an outside identity.';

		create table verification (
			id uuid primary key default gen_random_uuid(),
			identifier text not null,
			value text not null,
			expires_at timestamptz not null,
			created_at timestamptz not null default now(),
			updated_at timestamptz not null default now()
		);
		create index on verification (identifier);
		comment on table verification is 'One-time tokens: proof of an e-mail address, a new password.';

		create table rate_limit (
			id uuid primary key default gen_random_uuid(),
			key text not null unique,
			count int not null,
			last_request bigint not null
		);
		comment on table rate_limit is 'How often one address tried to sign in lately.';

		create table organisation (
			id uuid primary key default gen_random_uuid(),
			kvk_number text not null unique check (kvk_number ~ '^[0-9]{8}$'),
			name text not null check (length(name) between 1 and 200),
			establishment_number text not null check (establishment_number ~ '^[0-9]{12}$'),
			agb_code text not null check (agb_code ~ '^[0-9]{8}$'),
			care_type text not null,
			sbi_codes text[] not null check (cardinality(sbi_codes) between 1 and 20),
			wtza text not null check (wtza in ('reported', 'exempt', 'not_reported', 'unknown')),
			care_professionals int not null check (care_professionals between 0 and 100000),
			street text not null,
			house_number text not null,
			postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
			city text not null,
			province text,
			created_by uuid not null references person,
			created_at timestamptz not null,
			updated_at timestamptz not null
		);
		comment on table organisation is 'A care provider. The organisation owns its applications, not the person.';

		create table organisation_member (
			organisation_id uuid not null references organisation,
			person_id uuid not null references person,
			role text not null check (role in ('owner', 'editor', 'reader')),
			joined_at timestamptz not null,
			primary key (organisation_id, person_id)
		);
		create index on organisation_member (person_id);
		comment on table organisation_member is 'Who acts for an organisation.';

		create table interest (
			person_id uuid not null references person,
			organisation_id uuid not null references organisation,
			reason text not null,
			declared_at timestamptz not null,
			primary key (person_id, organisation_id)
		);
		comment on table interest is 'A staff member with an interest in an organisation does not see its cases (Awb 2:4).';

		create table business_clock (
			only_row boolean primary key default true check (only_row),
			offset_seconds bigint not null default 0
		);
		comment on table business_clock is 'How far the clock of the schemes runs ahead of real time (negative: behind). Forward only once anything has happened; zero outside demos and tests.';
		insert into business_clock default values;

		create function business_now() returns timestamptz language sql stable as
			$$ select now() + make_interval(secs => offset_seconds) from business_clock $$;

		create function refuse_change() returns trigger language plpgsql as $$
			begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;

		create function refuse_clock_back() returns trigger language plpgsql as $$
			begin
				if new.offset_seconds < old.offset_seconds and exists (select from audit_event) then
					raise exception 'The business clock only moves forward' using errcode = 'check_violation';
				end if;
				return new;
			end $$;
		create trigger forward_only before update on business_clock for each row execute function refuse_clock_back();
		create trigger no_delete before delete on business_clock for each row execute function refuse_change();

		create table setting (
			key text primary key,
			value jsonb not null,
			changed_by uuid references person,
			changed_at timestamptz not null
		);
		comment on table setting is 'Settings of this installation, such as the bank account the grantor pays from.';
	`.execute(db);
}
