import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table document
			drop constraint document_kind_check,
			add constraint document_kind_check check (kind in ('quote', 'invoice', 'payment_proof', 'deliverable', 'answer', 'message', 'objection', 'question', 'submission', 'letter', 'payment_file', 'ranking_file')),
			drop constraint document_media_type_check,
			add constraint document_media_type_check check (media_type in (
				'application/pdf', 'image/png', 'image/jpeg', 'application/xml', 'application/json',
				'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
				'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
			));

		create table attachment (
			id uuid primary key default gen_random_uuid(),
			application_id uuid not null references application on delete cascade,
			place text not null check (place in ('quote', 'invoice', 'payment_proof', 'deliverable', 'answer', 'message', 'objection', 'question')),
			subject_id uuid not null,
			part text check (length(part) between 1 and 100),
			document_id uuid not null unique references document on delete cascade,
			sha256 text not null references document_content,
			added_by uuid references person,
			added_at timestamptz not null,
			position int generated always as identity,
			unique nulls not distinct (place, subject_id, part, sha256)
		);
		create index on attachment (application_id);
		comment on table attachment is 'A file that answers a question: several per question, the same content once.';
		comment on column attachment.subject_id is 'What the file was added to, by place: the service of a quote, the claim of an invoice, proof or deliverable, the request of an answer, the message, the objection, the application of an extra question.';
		comment on column attachment.part is 'Which part of the subject: the awarded service in a claim, the item of a request, the code of an extra question.';
		comment on column attachment.sha256 is 'The content, as in its document: what makes a second copy a duplicate.';

		insert into attachment (application_id, place, subject_id, part, document_id, sha256, added_by, added_at)
		select application_id, place, subject_id, part, document_id, sha256, created_by, created_at
		from (
			select line.application_id, 'quote' as place, line.id as subject_id, null as part, line.quote_document_id as document_id, line.position, 1 as rank
				from application_line line
			union all
			select line.application_id, 'quote', line.id, null, line.second_quote_document_id, line.position, 2
				from application_line line
			union all
			select claim.application_id, proof.place, claim.id, line.application_line_id::text, proof.document_id, awarded.position, proof.rank
				from claim_line line
				join claim on claim.id = line.claim_id
				join application_line awarded on awarded.id = line.application_line_id
				cross join lateral (values
					('invoice', line.invoice_document_id, 1),
					('payment_proof', line.payment_document_id, 2),
					('deliverable', line.deliverable_document_id, 3)
				) as proof (place, document_id, rank)
		) as used
		join (select id, sha256, created_by, created_at from document) as document on document.id = used.document_id
		order by used.position, used.rank
		on conflict do nothing;

		alter table application_line drop column quote_document_id, drop column second_quote_document_id;
		alter table claim_line
			drop column invoice_document_id,
			drop column payment_document_id,
			drop column deliverable_document_id;
		comment on table claim_line is 'What is claimed for one service, and the cost admitted for it.';

		drop trigger append_only on document_content;
		create trigger append_only before update on document_content for each row execute function refuse_change();
		comment on table document_content is 'The bytes of a document, stored once per content and gone with the last document that uses them.';
	`.execute(db);
}
