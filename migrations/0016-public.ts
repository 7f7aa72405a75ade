import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table subscription (
			id uuid primary key default gen_random_uuid(),
			address text not null check (address = lower(address) and length(address) between 3 and 254),
			language text not null check (language in ('nl', 'en')),
			scheme_id uuid not null references scheme,
			tranche_id uuid references tranche,
			token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
			asked_at timestamptz not null,
			confirmed_at timestamptz,
			sent_at timestamptz,
			ended_at timestamptz,
			check (sent_at is null or confirmed_at is not null)
		);
		create unique index one_live_subscription on subscription (address, scheme_id, tranche_id) nulls not distinct
			where sent_at is null and ended_at is null;
		create index on subscription (scheme_id) where confirmed_at is not null and sent_at is null and ended_at is null;
		comment on table subscription is 'An address that asked to hear when a tranche opens: confirmed by a link, written to once, forgotten after thirty days.';
		comment on column subscription.tranche_id is 'null: the next tranche of the scheme, whichever that is.';
		comment on column subscription.token_sha256 is 'Of the secret in the link that confirms and ends it; the mail about the opening has a new one.';

		create table subscription_attempt (
			id bigint generated always as identity primary key,
			sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
			asked_at timestamptz not null
		);
		create index on subscription_attempt (sha256, asked_at);
		comment on table subscription_attempt is 'Who asked for a mail lately, as a hash of the network address or the mail address: so that nobody can have others flooded. Kept for a day.';
	`.execute(db);
}
