import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table ledger_account (
			id uuid primary key default gen_random_uuid(),
			tranche_id uuid not null references tranche,
			source_code text not null,
			kind text not null check (kind in ('funding_source', 'available', 'objections_reserve', 'committed', 'payable',
				'in_payment', 'paid', 'released', 'recoverable', 'recovered', 'written_off')),
			limited boolean not null,
			in_cents bigint not null default 0 check (in_cents >= 0),
			out_cents bigint not null default 0 check (out_cents >= 0),
			balance_cents bigint not null generated always as (in_cents - out_cents) stored,
			unique (tranche_id, source_code, kind),
			unique (id, tranche_id, source_code),
			constraint never_below_zero check (not limited or in_cents >= out_cents),
			check (limited or kind in ('funding_source', 'recoverable'))
		);
		comment on table ledger_account is 'Where the money of a tranche stands, per funding source. Only postings change it.';

		create table posting (
			id bigint generated always as identity primary key,
			tranche_id uuid not null,
			source_code text not null,
			step text not null,
			from_account uuid not null,
			to_account uuid not null,
			amount_cents bigint not null check (amount_cents > 0),
			application_id uuid references application,
			decision_id uuid references decision,
			voucher_id uuid references voucher,
			payment_id uuid references payment,
			posted_by uuid references person,
			posted_at timestamptz not null,
			check (from_account <> to_account),
			foreign key (from_account, tranche_id, source_code) references ledger_account (id, tranche_id, source_code),
			foreign key (to_account, tranche_id, source_code) references ledger_account (id, tranche_id, source_code)
		);
		create index on posting (tranche_id, id);
		create index on posting (application_id);
		comment on table posting is 'A transfer of a positive amount between two accounts, with what caused it. Never changed.';
		create trigger append_only before update or delete on posting for each row execute function refuse_change();
		create trigger no_truncate before truncate on posting execute function refuse_change();

		create function move_money() returns trigger language plpgsql as $$
			begin
				update ledger_account set out_cents = out_cents + new.amount_cents where id = new.from_account;
				update ledger_account set in_cents = in_cents + new.amount_cents where id = new.to_account;
				return new;
			end $$;
		create trigger move_money after insert on posting for each row execute function move_money();

		create function only_postings_move_money() returns trigger language plpgsql as $$
			begin
				if pg_trigger_depth() < 2 then
					raise exception 'Only a posting changes a ledger account' using errcode = 'restrict_violation';
				end if;
				return new;
			end $$;
		create trigger only_postings before update on ledger_account for each row execute function only_postings_move_money();
		create trigger no_delete before delete on ledger_account for each row execute function refuse_change();
		create function start_empty() returns trigger language plpgsql as $$
			begin
				if new.in_cents <> 0 or new.out_cents <> 0 then
					raise exception 'A ledger account starts empty' using errcode = 'restrict_violation';
				end if;
				return new;
			end $$;
		create trigger start_empty before insert on ledger_account for each row execute function start_empty();
	`.execute(db);
}
