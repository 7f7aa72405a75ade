import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function business_today() returns date language sql stable as
			$$ select (business_now() at time zone 'Europe/Amsterdam')::date $$;

		create table membership_end (
			id uuid primary key default gen_random_uuid(),
			organisation_id uuid not null references organisation,
			person_id uuid not null references person,
			role text not null check (role in ('owner', 'editor', 'reader')),
			joined_at timestamptz not null,
			ended_by uuid not null references person,
			ended_at timestamptz not null
		);
		create index on membership_end (person_id, organisation_id);
		comment on table membership_end is 'Who once acted for an organisation and no longer does: by leaving, or removed by an owner.';

		create table mandate (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			person_id uuid not null references person,
			until_on date not null,
			given_by uuid not null references person,
			given_at timestamptz not null,
			accepted_at timestamptz not null,
			owners_told_on date,
			revoked_by uuid references person,
			revoked_at timestamptz,
			check ((revoked_at is null) = (revoked_by is null))
		);
		create unique index one_live_mandate on mandate (application_id, person_id) where revoked_at is null;
		create index on mandate (person_id);
		comment on table mandate is 'A written authorisation (Awb 2:1) of an adviser to act for an organisation in one application, up to and including a day.';
		comment on column mandate.owners_told_on is 'The last day on which the owners were mailed about acts under this mandate: at most one mail per day.';

		create view mandate_in_force as
			select id, application_id, person_id, until_on from mandate
			where revoked_at is null and until_on >= business_today();
		comment on view mandate_in_force is 'The mandates under which somebody may act today: not revoked, and not past their last day in Amsterdam.';

		create table invitation (
			id uuid primary key default gen_random_uuid(),
			organisation_id uuid not null references organisation,
			role text check (role in ('owner', 'editor', 'reader')),
			application_id uuid references application,
			until_on date,
			email text not null check (email = lower(email) and length(email) <= 254),
			language text not null check (language in ('nl', 'en')),
			token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
			invited_by uuid not null references person,
			invited_at timestamptz not null,
			expires_at timestamptz not null,
			times_sent int not null default 1 check (times_sent between 1 and 10),
			accepted_by uuid references person,
			accepted_at timestamptz,
			withdrawn_by uuid references person,
			withdrawn_at timestamptz,
			check ((role is null) = (application_id is not null)),
			check ((application_id is null) = (until_on is null)),
			check ((accepted_at is null) = (accepted_by is null)),
			check ((withdrawn_at is null) = (withdrawn_by is null)),
			check (accepted_at is null or withdrawn_at is null)
		);
		create unique index one_open_invitation on invitation (organisation_id, email, application_id)
			nulls not distinct where accepted_at is null and withdrawn_at is null;
		comment on table invitation is 'A link by mail: to act for an organisation in a role, or as an adviser in one application. Only the hash of its secret is kept.';

		create table access_request (
			id uuid primary key default gen_random_uuid(),
			organisation_id uuid not null references organisation,
			requested_by uuid not null references person,
			reason text not null check (length(reason) between 1 and 2000),
			requested_at timestamptz not null,
			state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
			decided_by uuid references person,
			decided_at timestamptz,
			identity_check text check (length(identity_check) between 1 and 2000),
			decision_reason text check (length(decision_reason) between 1 and 2000),
			check ((state = 'asked') = (decided_at is null and decided_by is null)),
			check (state = 'asked' or (identity_check is not null and decision_reason is not null)),
			constraint not_own_request check (decided_by is null or decided_by <> requested_by)
		);
		create unique index one_open_access_request on access_request (organisation_id, requested_by) where state = 'asked';
		create index on access_request (state, requested_at);
		comment on table access_request is 'Somebody asks to become owner of an organisation whose owners are gone; a grant officer decides after checking who it is.';

		alter table audit_event add column mandate_id uuid references mandate;
		comment on column audit_event.mandate_id is 'The mandate under which the person acted, on behalf of the organisation (Awb 2:1).';

		alter table person add column two_factor_enabled boolean not null default false;
		alter table person add column register_number text check (register_number ~ '^[0-9]{8}$');
		alter table person add column two_step_offer_closed_at timestamptz;
		comment on column person.register_number is 'The KVK number for which an outside sign-in provider vouched; null when none did.';
		comment on column person.two_step_offer_closed_at is 'When the person put away the offer to sign in in two steps.';

		create table two_factor (
			id uuid primary key default gen_random_uuid(),
			person_id uuid not null references person on delete cascade,
			secret text not null,
			backup_codes text not null,
			verified boolean not null default false,
			failed_count int not null default 0,
			locked_until timestamptz
		);
		create unique index on two_factor (person_id);
		comment on table two_factor is 'The app that gives codes for sign-in in two steps: its secret and the backup codes, both encrypted by the sign-in library.';

		create table passkey (
			id uuid primary key default gen_random_uuid(),
			person_id uuid not null references person on delete cascade,
			name text,
			public_key text not null,
			credential_id text not null unique,
			counter bigint not null,
			device_type text not null,
			backed_up boolean not null,
			transports text,
			aaguid text,
			created_at timestamptz not null default now()
		);
		create index on passkey (person_id);
		comment on table passkey is 'Keys on a device or in a key ring (WebAuthn) with which a person signs in without a password.';

		create table sign_in_attempt (
			key text primary key check (key ~ '^(account|address):[0-9a-f]{64}$'),
			failures int not null check (failures >= 0),
			first_at timestamptz not null
		);
		comment on table sign_in_attempt is 'Failed sign-ins of late, per account and per network address, known by a hash only. Real time, not the business clock.';
	`.execute(db);
}
