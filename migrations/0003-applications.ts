import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create sequence application_number;

		create table application (
			id uuid primary key default gen_random_uuid(),
			number text unique,
			tranche_id uuid not null references tranche,
			scheme_version_id uuid not null references scheme_version,
			organisation_id uuid not null references organisation,
			language text not null check (language in ('nl', 'en')),
			state text not null default 'draft' check (state in ('draft', 'submitted', 'complete', 'in_review', 'scored',
				'ranked', 'awarded', 'rejected', 'not_processed', 'withdrawn')),
			requested_cents bigint check (requested_cents >= 0),
			requested jsonb,
			received_at timestamptz,
			complete_at timestamptz,
			created_by uuid not null references person,
			submitted_by uuid references person,
			created_at timestamptz not null,
			check ((state in ('draft', 'withdrawn')) or (number is not null and received_at is not null and requested_cents is not null))
		);
		create unique index one_live_application on application (organisation_id, tranche_id) where state <> 'withdrawn';
		create index on application (tranche_id, state);
		comment on table application is 'One request of one organisation in one tranche.';
		comment on column application.requested is 'What was asked per voucher kind, as computed at submission: amounts in cents and size class.';

		create table application_section (
			application_id uuid not null references application on delete cascade,
			section text not null check (section in ('kinds', 'size', 'assessment', 'plan', 'de_minimis', 'payment', 'declarations')),
			answers jsonb not null,
			version int not null default 1,
			saved_by uuid not null references person,
			saved_at timestamptz not null,
			primary key (application_id, section)
		);
		comment on table application_section is 'Saved answers per section; the version tells a stale tab from a fresh one.';

		create table document (
			id uuid primary key default gen_random_uuid(),
			kind text not null check (kind in ('quote', 'invoice', 'payment_proof', 'letter', 'payment_file', 'ranking_file')),
			sha256 text not null references document_content,
			file_name text not null check (length(file_name) between 1 and 200),
			media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/xml', 'application/json')),
			size_bytes int not null check (size_bytes > 0),
			application_id uuid references application on delete cascade,
			created_by uuid references person,
			created_at timestamptz not null
		);
		create index on document (application_id);
		create index on document (sha256);
		comment on table document is 'A named use of a stored content.';

		create table application_line (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application on delete cascade,
			kind text not null check (kind in ('S', 'B')),
			service_code text not null,
			supplier_name text not null,
			supplier_kvk text,
			planned_order_on date not null,
			net_cents bigint not null check (net_cents between 1 and 10000000000),
			vat_cents bigint not null check (vat_cents between 0 and 10000000000),
			vat_recoverable_percent int check (vat_recoverable_percent between 0 and 100),
			hardware boolean not null,
			quote_document_id uuid references document,
			version int not null default 1,
			position int generated always as identity
		);
		create index on application_line (application_id);
		comment on table application_line is 'A service asked for: what, from whom, when and at what cost.';

		create table rule_run (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			moment text not null check (moment in ('submission', 'ranking', 'decision', 'claim')),
			scheme_version_id uuid not null references scheme_version,
			facts jsonb not null,
			results jsonb not null,
			ran_at timestamptz not null
		);
		create index on rule_run (application_id, ran_at);
		comment on table rule_run is 'One evaluation of the rules with every fact and answer: the trace, never changed.';
		create trigger append_only before update or delete on rule_run for each row execute function refuse_change();

		create table finding (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			rule_run_id uuid not null references rule_run,
			rule_id text not null,
			line_id uuid references application_line,
			severity text not null check (severity in ('hard', 'check', 'information')),
			result boolean,
			state text not null default 'open' check (state in ('open', 'accepted', 'confirmed')),
			reason text,
			resolved_by uuid references person,
			resolved_at timestamptz,
			opened_at timestamptz not null,
			unique nulls not distinct (application_id, rule_id, line_id),
			check ((state = 'open') = (resolved_by is null)),
			check (state = 'open' or length(reason) > 0)
		);
		comment on table finding is 'A rule that failed or cannot tell, waiting for a person or resolved by one.';

		create table completion_request (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			state text not null default 'asked' check (state in ('asked', 'answered', 'lapsed')),
			kind text not null check (kind in ('completion', 'view')),
			request text not null,
			asked_by uuid not null references person,
			asked_at timestamptz not null,
			until_on date not null,
			answer text,
			answered_at timestamptz
		);
		create unique index one_open_request on completion_request (application_id) where state = 'asked';
		comment on table completion_request is 'A request to complete the case or to give a view; it pauses the decision term (Awb 4:5, 4:7, 4:15).';
	`.execute(db);
}
