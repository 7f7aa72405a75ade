import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table message (
			id uuid primary key,
			application_id uuid not null references application,
			side text not null check (side in ('applicant', 'office')),
			author_id uuid not null references person,
			text text not null check (length(text) between 1 and 4000),
			sent_at timestamptz not null,
			read_at timestamptz,
			read_by uuid references person,
			check ((read_at is null) = (read_by is null))
		);
		create index on message (application_id, sent_at);
		create index on message (application_id) where read_at is null;
		comment on table message is 'A message between an applicant and the grantor about a case. It is never changed; reviewers never see it.';
		comment on column message.read_at is 'When somebody on the other side first opened it.';

		create function keep_message() returns trigger language plpgsql as $$
		begin
			if tg_op = 'DELETE' or old.read_at is not null
				or (new.id, new.application_id, new.side, new.author_id, new.text, new.sent_at)
				is distinct from (old.id, old.application_id, old.side, old.author_id, old.text, old.sent_at) then
				raise exception 'a message is never changed';
			end if;
			return new;
		end $$;
		create trigger immutable before update or delete on message for each row execute function keep_message();

		alter table completion_request add column claim_id uuid references claim;
		alter table completion_request add column waived boolean not null default false;
		comment on column completion_request.claim_id is 'A view before a settlement that is lower than the award is about this claim (Awb 4:12(2)).';
		comment on column completion_request.waived is 'The applicant said to give no view (Awb 4:7).';

		create table request_item (
			id uuid primary key default gen_random_uuid(),
			request_id uuid not null references completion_request,
			position int not null check (position >= 0),
			text text not null check (length(text) between 1 and 4000),
			section text check (section in ('kinds', 'size', 'assessment', 'plan', 'services', 'extra', 'de_minimis', 'payment', 'declarations')),
			line_id uuid references application_line,
			rule_id text,
			answer text not null default '' check (length(answer) <= 4000),
			answered_by uuid references person,
			answered_at timestamptz,
			version int not null default 0,
			unique (request_id, position)
		);
		comment on table request_item is 'One thing that is asked in a request to the applicant, with the answer; a draft until the request is answered.';
		comment on column request_item.section is 'The section of the application it is about; its answers may be changed while the request is open.';
		comment on column request_item.rule_id is 'The rule whose finding it is meant to settle.';
		insert into request_item (request_id, position, text, answer, answered_at, version)
			select id, 0, request, coalesce(answer, ''), answered_at, (answer is not null)::int from completion_request;
		alter table completion_request drop column request, drop column answer;

		create table application_section_history (
			application_id uuid not null references application,
			section text not null,
			version int not null,
			answers jsonb not null,
			saved_by uuid not null references person,
			saved_at timestamptz not null,
			primary key (application_id, section, version)
		);
		create trigger append_only before update or delete on application_section_history for each row execute function refuse_change();
		comment on table application_section_history is 'The answers of a section as they were when the application was sent, kept when a request to complete changes them (Awb 4:5).';
		create function keep_sent_answers() returns trigger language plpgsql as $$
		begin
			if new.answers is distinct from old.answers
				and exists (select from application where id = old.application_id and number is not null) then
				insert into application_section_history
					values (old.application_id, old.section, old.version, old.answers, old.saved_by, old.saved_at)
					on conflict do nothing;
			end if;
			return new;
		end $$;
		create trigger keep_sent_answers before update on application_section for each row execute function keep_sent_answers();

		create table application_line_history (
			line_id uuid not null references application_line,
			version int not null,
			line jsonb not null,
			saved_at timestamptz,
			primary key (line_id, version)
		);
		create trigger append_only before update or delete on application_line_history for each row execute function refuse_change();
		comment on table application_line_history is 'A service as it was when the application was sent, kept when a request to complete changes it (Awb 4:5).';
		comment on column application_line_history.line is 'The whole row of application_line in this version.';
		comment on column application_line_history.saved_at is 'When this version was saved; null for services from before that was kept.';
		create function keep_sent_line() returns trigger language plpgsql as $$
		begin
			if new.version is distinct from old.version
				and exists (select from application where id = old.application_id and number is not null) then
				insert into application_line_history
					values (old.id, old.version, to_jsonb(old), old.saved_at)
					on conflict do nothing;
			end if;
			return new;
		end $$;
		create trigger keep_sent_line before update on application_line for each row execute function keep_sent_line();

		create table supplier_choice (
			id uuid primary key default gen_random_uuid(),
			application_line_id uuid not null references application_line,
			supplier_name text not null check (length(supplier_name) between 1 and 200),
			supplier_kvk text check (supplier_kvk ~ '^[0-9]{8}$'),
			order_on date not null,
			reason text not null check (length(reason) <= 1000),
			chosen_by uuid not null references person,
			chosen_at timestamptz not null,
			number int not null check (number > 0),
			unique (application_line_id, number)
		);
		create trigger append_only before update or delete on supplier_choice for each row execute function refuse_change();
		comment on table supplier_choice is 'Another supplier than the application names, chosen after the award; the highest number of a service holds.';
		comment on column supplier_choice.order_on is 'When the service is ordered from this supplier: on that day it must stand on the list (E-PROV-01).';

		alter table claim_line add column delivered_on date;
		comment on column claim_line.delivered_on is 'When the service was delivered; null on claims from before it was asked. The last one of a claim sets until when it can be sent (Awb 4:44).';

		create table objection (
			notice_id uuid primary key references incoming_notice,
			grounds text not null check (length(grounds) between 1 and 8000),
			wish text not null check (length(wish) <= 4000),
			hearing boolean not null,
			late_reason text check (length(late_reason) <= 4000),
			withdrawn_at timestamptz,
			withdrawn_by uuid references person,
			check ((withdrawn_at is null) = (withdrawn_by is null))
		);
		comment on table objection is 'What an objector wrote in the portal (Awb 6:5); when it came in and its clocks stand with the notice.';
		comment on column objection.late_reason is 'Why it is late, when it is (Awb 6:11).';
	`.execute(db);
}
