import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table organisation
			add column register jsonb,
			drop constraint organisation_wtza_check,
			add constraint organisation_wtza_check check (wtza in ('reported', 'permit', 'exempt', 'not_reported', 'unknown'));
		comment on column organisation.register is 'What the trade register answered, with the moment it was asked; null when it does not know the number.';

		create table outage (
			id uuid primary key default gen_random_uuid(),
			began_at timestamptz not null,
			ended_at timestamptz check (ended_at > began_at),
			note text not null check (length(note) between 1 and 1000),
			recorded_by uuid not null references person,
			recorded_at timestamptz not null
		);
		comment on table outage is 'When the portal could not be reached: on the last day of a window it excuses a late application.';

		create table provider (
			id uuid primary key default gen_random_uuid(),
			kvk_number text not null check (kvk_number ~ '^[0-9]{8}$'),
			name text not null check (length(name) between 1 and 200),
			postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
			house_number text not null default '',
			listed_from date not null,
			listed_until date check (listed_until >= listed_from),
			sells_products boolean not null,
			outside_eea boolean not null,
			recorded_by uuid references person,
			recorded_at timestamptz not null
		);
		create unique index one_listing on provider (kvk_number) where listed_until is null;
		create index on provider (kvk_number, listed_from);
		comment on table provider is 'The providers a voucher may pay, with when each was on the list: a new listing is a new row.';

		alter table application_line
			add column other_funding_cents bigint not null default 0 check (other_funding_cents between 0 and 10000000000),
			add column second_quote_document_id uuid references document;
		comment on column application_line.other_funding_cents is 'What others already pay for the same cost.';

		alter table document
			drop constraint document_kind_check,
			add constraint document_kind_check check (kind in ('quote', 'invoice', 'payment_proof', 'deliverable', 'letter', 'payment_file', 'ranking_file'));

		alter table claim_line
			add column deliverable_document_id uuid references document,
			add column paid_from_own_account boolean;

		alter table rule_run add column claim_id uuid references claim;
		alter table rule_run disable trigger append_only;
		update rule_run set
			facts = facts || '{"known": []}',
			results = (
				select coalesce(jsonb_agg(
					result - 'statement' - 'source' || jsonb_build_object('facts',
						(select coalesce(jsonb_agg(name), '[]') from jsonb_object_keys(result -> 'facts') as name))
					order by place), '[]')
				from jsonb_array_elements(results) with ordinality as stored (result, place)
			);
		alter table rule_run enable trigger append_only;
		create index on rule_run (claim_id);
		comment on column rule_run.facts is 'Every fact of the case and of its lines, and per source and moment the names of what it told.';
		comment on column rule_run.results is 'Per rule and line: version, answer, reason and the names of the facts. Statement and source stand in the scheme version.';

		create table override (
			id uuid primary key default gen_random_uuid(),
			finding_id uuid not null,
			application_id uuid not null references application,
			rule_run_id uuid not null references rule_run,
			rule_id text not null,
			version int not null,
			line_id uuid references application_line,
			judgement text not null check (judgement in ('accepted', 'confirmed', 'reopened')),
			reason text not null check (length(reason) > 0),
			judged_by uuid not null references person,
			judged_at timestamptz not null
		);
		create index on override (application_id, judged_at);
		comment on table override is 'Who judged a rule differently, or took that back, and why: kept for ever beside the trace.';
		create trigger append_only before update or delete on override for each row execute function refuse_change();
	`.execute(db);
}
