import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table review
			add column declared_reason text check (length(declared_reason) between 1 and 2000),
			add check (declared_reason is null or declared_at is not null);
		comment on column review.declared_reason is 'Why what may look like an interest is none, in the words of the reviewer who accepted the case.';
		comment on column mail.state is 'queued: waits for the mail server; held: waits to go in a digest; digested: went in one (and comes back with it: then bounced); withheld: the person wants no such mail, or turned out to have an interest in the case; failed: could not be handed over; bounced: came back from the address.';
	`.execute(db);
}
