import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create sequence claim_number;
		create sequence payment_batch_number;

		create table voucher (
			id uuid primary key default gen_random_uuid(),
			number text not null unique,
			application_id uuid not null references application,
			decision_id uuid not null references decision,
			kind text not null check (kind in ('S', 'B')),
			state text not null default 'issued' check (state in ('issued', 'active', 'redeemed', 'expired', 'returned', 'suspended', 'withdrawn')),
			amount_cents bigint not null check (amount_cents > 0),
			rate_percent int not null check (rate_percent between 1 and 100),
			issued_on date not null,
			valid_until date not null check (valid_until >= issued_on),
			accepted_by uuid references person,
			accepted_at timestamptz,
			closed_at timestamptz,
			closing_reason text,
			unique (application_id, kind)
		);
		create index on voucher (state, valid_until);
		comment on table voucher is 'The right to claim up to an amount, one per kind.';

		create table claim (
			id uuid primary key default gen_random_uuid(),
			number text unique,
			voucher_id uuid not null references voucher,
			application_id uuid not null references application,
			state text not null default 'draft' check (state in ('draft', 'submitted', 'complete', 'assessed', 'settled', 'paid')),
			final boolean not null default true,
			accepted_delivery boolean,
			assessment jsonb,
			created_by uuid not null references person,
			created_at timestamptz not null,
			submitted_by uuid references person,
			submitted_at timestamptz,
			settled_cents bigint check (settled_cents >= 0),
			settle_by date,
			version int not null default 1,
			check (state = 'draft' or (number is not null and submitted_at is not null))
		);
		create unique index one_draft_claim on claim (voucher_id) where state = 'draft';
		create index on claim (application_id);
		comment on table claim is 'What the recipient asks to be paid on a voucher (Awb 4:42-4:47).';

		alter table decision add foreign key (claim_id) references claim;

		create table claim_line (
			id uuid primary key default gen_random_uuid(),
			claim_id uuid not null references claim on delete cascade,
			application_line_id uuid not null references application_line,
			invoice_number text,
			invoiced_on date,
			paid_on date,
			net_cents bigint check (net_cents between 0 and 10000000000),
			vat_cents bigint check (vat_cents between 0 and 10000000000),
			vat_recoverable_percent int check (vat_recoverable_percent between 0 and 100),
			invoice_document_id uuid references document,
			payment_document_id uuid references document,
			admitted_cents bigint check (admitted_cents >= 0),
			admitted_reason text,
			unique (claim_id, application_line_id)
		);
		comment on table claim_line is 'Invoice and proof of payment for one service, and the cost admitted for it.';

		create table payment_batch (
			id uuid primary key default gen_random_uuid(),
			number text not null unique,
			state text not null default 'prepared' check (state in ('prepared', 'returned', 'released', 'exported', 'executed')),
			prepared_by uuid not null references person,
			prepared_at timestamptz not null,
			released_by uuid references person,
			released_at timestamptz,
			returned_reason text,
			exported_at timestamptz,
			executed_at timestamptz,
			file_document_id uuid references document,
			check (released_by is null or released_by <> prepared_by),
			check (state in ('prepared', 'returned') or released_by is not null),
			check (state not in ('exported', 'executed') or file_document_id is not null)
		);
		comment on table payment_batch is 'Payments that go to the bank in one file.';

		create table payment (
			id uuid primary key default gen_random_uuid(),
			claim_id uuid not null references claim,
			decision_id uuid not null references decision unique,
			application_id uuid not null references application,
			batch_id uuid references payment_batch,
			state text not null default 'due' check (state in ('due', 'prepared', 'released', 'exported', 'executed', 'failed')),
			amount_cents bigint not null check (amount_cents > 0),
			iban text not null,
			account_name text not null,
			due_on date not null,
			executed_on date,
			failure_reason text,
			check (state in ('due', 'failed') or batch_id is not null)
		);
		create index on payment (state);
		comment on table payment is 'One sum to one recipient, on the account frozen at settlement.';
	`.execute(db);
}
