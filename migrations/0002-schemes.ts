import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table scheme (
			id uuid primary key default gen_random_uuid(),
			code text not null unique,
			created_at timestamptz not null
		);
		comment on table scheme is 'A grant scheme. What it says stands in its versions.';

		create table person_role (
			id uuid primary key default gen_random_uuid(),
			person_id uuid not null references person,
			role text not null check (role in ('reviewer', 'grant_officer', 'decision_maker', 'claims_officer',
				'payment_preparer', 'payment_releaser', 'funder', 'administrator', 'auditor')),
			scheme_id uuid references scheme,
			source_code text,
			granted_by uuid references person,
			granted_at timestamptz not null default now(),
			unique nulls not distinct (person_id, role, scheme_id, source_code),
			check ((role = 'funder') = (source_code is not null))
		);
		comment on table person_role is 'Roles of staff and funders, granted by an administrator. Without a scheme the role holds for all; a funder has a funding source.';

		create table scheme_version (
			id uuid primary key default gen_random_uuid(),
			scheme_id uuid not null references scheme,
			number int not null check (number > 0),
			content jsonb not null,
			published_at timestamptz not null,
			unique (scheme_id, number),
			unique (id, scheme_id)
		);
		comment on table scheme_version is 'Everything that differs per scheme, as data; each case stays on the version it was made under.';
		create trigger append_only before update or delete on scheme_version for each row execute function refuse_change();

		create table tranche (
			id uuid primary key default gen_random_uuid(),
			scheme_id uuid not null references scheme,
			scheme_version_id uuid not null,
			code text not null,
			name jsonb not null,
			state text not null default 'draft' check (state in ('draft', 'approved', 'published', 'settled')),
			opens_at timestamptz not null,
			closes_at timestamptz not null check (closes_at > opens_at),
			ceiling_cents bigint not null check (ceiling_cents > 0),
			method text not null default 'ranked' check (method in ('ranked')),
			publication_reference text,
			created_at timestamptz not null,
			unique (scheme_id, code),
			foreign key (scheme_version_id, scheme_id) references scheme_version (id, scheme_id),
			check (state in ('draft', 'approved') or publication_reference is not null)
		);
		comment on table tranche is 'A window with its ceiling. Coming, open and closed follow from the clock (Awb 4:26-4:27).';

		create table document_content (
			sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
			bytes bytea not null check (octet_length(bytes) between 1 and 10485760)
		);
		comment on table document_content is 'The bytes of a document, stored once per content.';
		create trigger append_only before update or delete on document_content for each row execute function refuse_change();
	`.execute(db);
}
