import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table mail
			add column sort text check (sort in ('account', 'formal', 'news', 'reminder')),
			add column held_until timestamptz,
			add column digest_id uuid references mail,
			add column handled_by uuid references person,
			add column handled_at timestamptz,
			drop constraint mail_state_check;
		update mail set sort = case
			when kind in ('verify_address', 'address_known', 'reset_password') then 'account'
			when kind in ('request_reminder', 'voucher_reminder', 'claim_reminder') then 'reminder'
			when kind in ('request_lapsed', 'payment_executed', 'review_assigned') then 'news'
			else 'formal' end;
		alter table mail
			alter column sort set not null,
			add check (state in ('queued', 'held', 'digested', 'withheld', 'sent', 'failed', 'bounced')),
			add check (state <> 'digested' or digest_id is not null),
			add check (state <> 'held' or held_until is not null),
			add check ((handled_at is null) = (handled_by is null));
		create index on mail (person_id, created_at);
		create index on mail (to_address, created_at) where state = 'queued';
		create index on mail (digest_id);
		comment on column mail.state is 'queued: waits for the mail server; held: waits to go in a digest; digested: went in one (and comes back with it: then bounced); withheld: the person wants no such mail; failed: could not be handed over; bounced: came back from the address.';
		comment on column mail.handled_by is 'Who saw that an undelivered mail reached the person in another way.';

		create table notice_preference (
			person_id uuid primary key references person on delete cascade,
			news boolean not null default true,
			reminders boolean not null default true,
			bundled boolean not null default true,
			post_since timestamptz,
			changed_at timestamptz not null
		);
		comment on table notice_preference is 'Which mails a person wants beside those that always go; without a row: all of them, bundled.';
		comment on column notice_preference.bundled is 'What follows within an hour of a mail comes together in one.';
		comment on column notice_preference.post_since is 'From then the person no longer agrees to the electronic channel: formal messages go by post.';

		create table formal_message (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application,
			person_id uuid references person,
			kind text not null,
			record text not null,
			record_id uuid not null,
			document_id uuid references document,
			subject text not null,
			link text not null,
			channel text not null check (channel in ('portal', 'post')),
			consent_by uuid references person,
			consent_at timestamptz,
			announced_at timestamptz not null,
			mail_id uuid unique references mail,
			accepted_at timestamptz,
			first_opened_at timestamptz,
			posted_on date,
			posted_by uuid references person,
			check ((consent_at is null) = (consent_by is null)),
			check ((posted_on is null) = (posted_by is null)),
			check (channel = 'portal' or mail_id is null)
		);
		create index on formal_message (application_id, announced_at);
		create index on formal_message (person_id, announced_at desc);
		create index on formal_message (announced_at) where channel = 'post' and posted_on is null;
		comment on table formal_message is 'A message with legal effect to one person: the grantor must prove that it was sent, and how (Awb 2:8 and following since 1 January 2026; 2:14-2:17 before).';
		comment on column formal_message.consent_at is 'When the applicant declared to be reachable in the portal, at submission.';
		comment on column formal_message.announced_at is 'From then it stood in the portal.';
		comment on column formal_message.accepted_at is 'When the mail server took the notice of it.';
		comment on column formal_message.first_opened_at is 'When this person first opened it in the portal.';

		create function refuse_other_proof() returns trigger language plpgsql as $$
			begin
				if tg_op = 'DELETE' then raise exception 'formal_message is proof' using errcode = 'restrict_violation'; end if;
				if (old.first_opened_at is not null and new.first_opened_at is distinct from old.first_opened_at)
					or (old.posted_on is not null and new.posted_on is distinct from old.posted_on)
					or (new.application_id, new.person_id, new.kind, new.record, new.record_id, new.announced_at)
						is distinct from (old.application_id, old.person_id, old.kind, old.record, old.record_id, old.announced_at)
				then raise exception 'formal_message is proof' using errcode = 'restrict_violation'; end if;
				return new;
			end $$;
		create trigger proof before update or delete on formal_message for each row execute function refuse_other_proof();

		create table draft_reminder (
			application_id uuid not null references application on delete cascade,
			days int not null check (days > 0),
			reminded_at timestamptz not null,
			primary key (application_id, days)
		);
		comment on table draft_reminder is 'That the people of a draft were told so many days ahead that the tranche closes: once.';
	`.execute(db);
}
