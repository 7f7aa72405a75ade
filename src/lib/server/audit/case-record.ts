import { sql } from 'kysely';
import { tracesOf } from '../eligibility/trace.ts';
import type { Reader } from '../db/connect.ts';
import { scoreChanges } from '../review/score-changes.ts';
import { attachmentsOf } from '../documents/attachments.ts';

/** What only the auditor reads together: every run of the rules, decision, voucher, claim, payment, posting and event. */
export async function caseRecord(db: Reader, application_id: string) {
	return {
		runs: await runs(db, application_id),
		score_changes: await scoreChanges(db, application_id),
		decisions: await decisions(db, application_id),
		vouchers: await vouchers(db, application_id),
		claims: await claims(db, application_id),
		payments: await payments(db, application_id),
		postings: await postings(db, application_id),
		mails: await mails(db, application_id),
		events: await events(db, application_id)
	};
}

const runs = async (db: Reader, application_id: string) => {
	const rows = await db
		.selectFrom('rule_run')
		.where('application_id', '=', application_id)
		.orderBy('ran_at', 'desc')
		.select('id')
		.execute();
	const traces = await tracesOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.flatMap(({ id }) => traces.get(id) ?? []);
};

const decisions = (db: Reader, application_id: string) =>
	db
		.selectFrom('decision')
		.innerJoin('person as proposer', 'proposer.id', 'decision.proposed_by')
		.leftJoin('person as decider', 'decider.id', 'decision.decided_by')
		.leftJoin('document', 'document.id', 'decision.letter_document_id')
		.where('decision.application_id', '=', application_id)
		.orderBy('proposed_at')
		.select([
			'decision.id',
			'decision.kind',
			'decision.state',
			'amount_cents',
			'proposed_at',
			'decided_at',
			'announced_at',
			'objection_until',
			'returned_reason',
			'proposer.name as proposed_by',
			'decider.name as decided_by',
			'document.id as letter_id',
			'document.media_type',
			'document.size_bytes',
			'document.sha256'
		])
		.execute();

const vouchers = (db: Reader, application_id: string) =>
	db
		.selectFrom('voucher')
		.where('application_id', '=', application_id)
		.orderBy('kind', 'desc')
		.select(['id', 'number', 'kind', 'state', 'amount_cents', 'issued_on', 'valid_until', 'closing_reason'])
		.execute();

async function claims(db: Reader, application_id: string) {
	const rows = await db
		.selectFrom('claim')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.where('claim.application_id', '=', application_id)
		.orderBy('claim.created_at')
		.select([
			'claim.id',
			'claim.number',
			'claim.state',
			'submitted_at',
			'settled_cents',
			'voucher.number as voucher'
		])
		.execute();
	const lines = await db
		.selectFrom('claim_line')
		.innerJoin('claim', 'claim.id', 'claim_line.claim_id')
		.innerJoin('application_line', 'application_line.id', 'claim_line.application_line_id')
		.where('claim.application_id', '=', application_id)
		.orderBy('application_line.position')
		.select([
			'claim_line.id',
			'claim_id',
			'service_code',
			'supplier_name',
			'invoice_number',
			'invoiced_on',
			'paid_on',
			'claim_line.net_cents',
			'claim_line.vat_cents',
			'admitted_cents',
			'admitted_reason',
			'application_line_id'
		])
		.execute();
	const files = await attachmentsOf(db, application_id);
	return rows.map((claim) => ({
		...claim,
		lines: lines
			.filter(({ claim_id }) => claim_id === claim.id)
			.map((line) => ({
				...line,
				files: files.filter((one) => one.subject_id === claim.id && one.part === line.application_line_id)
			}))
	}));
}

const payments = (db: Reader, application_id: string) =>
	db
		.selectFrom('payment')
		.leftJoin('payment_batch', 'payment_batch.id', 'payment.batch_id')
		.leftJoin('person as preparer', 'preparer.id', 'prepared_by')
		.leftJoin('person as releaser', 'releaser.id', 'released_by')
		.where('payment.application_id', '=', application_id)
		.orderBy('due_on')
		.select([
			'payment.id',
			'payment.state',
			'amount_cents',
			'iban',
			'account_name',
			'due_on',
			'executed_on',
			'failure_reason',
			'payment_batch.number as batch',
			'preparer.name as prepared_by',
			'releaser.name as released_by'
		])
		.execute();

const postings = (db: Reader, application_id: string) =>
	db
		.selectFrom('posting')
		.innerJoin('ledger_account as source', 'source.id', 'from_account')
		.innerJoin('ledger_account as target', 'target.id', 'to_account')
		.leftJoin('person', 'person.id', 'posted_by')
		.where('application_id', '=', application_id)
		.orderBy('posting.id')
		.select([
			'posting.id',
			'posted_at',
			'step',
			'posting.source_code',
			'source.kind as from_kind',
			'target.kind as to_kind',
			'amount_cents',
			'person.name as who'
		])
		.execute();

const mails = (db: Reader, application_id: string) =>
	db
		.selectFrom('mail')
		.where('application_id', '=', application_id)
		.where('confidential', '=', false)
		.orderBy('created_at')
		.select(['id', 'subject', 'to_address', 'state', 'created_at', 'sent_at'])
		.execute();

const events = (db: Reader, application_id: string) =>
	db
		.selectFrom('audit_event')
		.leftJoin('person', 'person.id', 'audit_event.person_id')
		.leftJoin('application as behalf', (join) =>
			join.onRef('behalf.id', '=', 'audit_event.application_id').on('mandate_id', 'is not', null)
		)
		.leftJoin('organisation', 'organisation.id', 'behalf.organisation_id')
		.where('audit_event.application_id', '=', application_id)
		.orderBy('audit_event.id', 'desc')
		.select([
			'audit_event.id',
			'business_at',
			'event',
			sql<Record<string, unknown>>`details`.as('details'),
			'person.name as who',
			'organisation.name as on_behalf_of'
		])
		.execute();
