import { NotFound } from '#lib/domain/refusal.ts';
import type { Answers } from '#lib/domain/application/answers.ts';
import { isImpartial } from '../application/conflict.ts';
import { visible } from '../application/visible.ts';
import { TO_DO } from '../claim/work-list.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

type FinanceRole = 'payment_preparer' | 'payment_releaser';

/** The payment role in which this person looks; the preparer's first, null without either. */
export const paymentRole = ({ roles }: Person): FinanceRole | null =>
	(['payment_preparer', 'payment_releaser'] as const).find((role) => roles.includes(role)) ?? null;

const payments = (db: Reader) =>
	db
		.selectFrom('payment')
		.innerJoin('application', 'application.id', 'payment.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.innerJoin('decision', 'decision.id', 'payment.decision_id')
		.leftJoin('person as decider', 'decider.id', 'decision.decided_by')
		.leftJoin('application_section', (join) =>
			join
				.onRef('application_section.application_id', '=', 'payment.application_id')
				.on('section', '=', 'payment')
		)
		.select(({ selectFrom }) => [
			'payment.id',
			'payment.state',
			'payment.amount_cents',
			'payment.iban',
			'payment.account_name',
			'payment.due_on',
			'payment.executed_on',
			'payment.failure_reason',
			'claim.id as claim_id',
			'claim.number as claim_number',
			'voucher.number as voucher_number',
			'voucher.state as voucher_state',
			'voucher.amount_cents as award_cents',
			'organisation.name',
			'organisation.city',
			'decision.decided_by',
			'decision.proposed_by',
			'decider.name as decider',
			'application_section.answers',
			selectFrom('payment as other')
				.innerJoin('claim as c', 'c.id', 'other.claim_id')
				.whereRef('c.voucher_id', '=', 'voucher.id')
				.select(({ fn }) => fn.sum<number>('other.amount_cents').as('cents'))
				.as('voucher_payments_cents')
		]);
type Row = Awaited<ReturnType<ReturnType<typeof payments>['executeTakeFirstOrThrow']>>;

/** What a person must look at before money goes out. */
export type Warning = 'iban_changed' | 'above_award' | 'suspended' | 'failed_before';

function shown({ answers, voucher_payments_cents, ...row }: Row) {
	const { iban } = (answers ?? { iban: row.iban }) as Partial<Answers['payment']>;
	const warnings: Warning[] = [];
	if ((iban ?? '').replace(/\s/g, '') !== row.iban) warnings.push('iban_changed');
	if ((voucher_payments_cents ?? 0) > row.award_cents) warnings.push('above_award');
	if (row.voucher_state === 'suspended') warnings.push('suspended');
	if (row.state === 'failed') warnings.push('failed_before');
	return { ...row, warnings };
}
export type PaymentRow = ReturnType<typeof shown>;

/** Everything that is to be paid and stands in no batch, what is due first on top. */
export async function duePayments(db: Reader, person: Person): Promise<PaymentRow[]> {
	const rows = await payments(db)
		.where('payment.state', 'in', ['due', 'failed'])
		.where(visible(person, paymentRole(person) ?? 'payment_preparer'))
		.orderBy('payment.due_on')
		.orderBy('claim.number')
		.execute();
	return rows.map(shown);
}

/** All batches, newest first, with the number and the sum of the payments in them that this person may see. */
export async function batches(db: Reader, person: Person) {
	return db
		.selectFrom('payment_batch')
		.innerJoin('person', 'person.id', 'prepared_by')
		.leftJoin('payment', (join) =>
			join
				.onRef('payment.batch_id', '=', 'payment_batch.id')
				.on(({ ref }) => isImpartial(person, ref('payment.application_id')))
		)
		.groupBy(['payment_batch.id', 'person.name'])
		.orderBy('prepared_at', 'desc')
		.orderBy('payment_batch.number', 'desc')
		.limit(200)
		.select(({ fn, lit }) => [
			'payment_batch.id',
			'payment_batch.number',
			'payment_batch.state',
			'prepared_at',
			'person.name as preparer',
			fn.count<number>('payment.id').as('payments'),
			fn.coalesce(fn.sum<number>('payment.amount_cents'), lit(0)).as('total_cents')
		])
		.execute();
}

/**
 * A batch with the payments in it that this person may see, and whether there are others.
 * @throws NotFound when there is no such batch, or without a payment role
 */
export async function batchFile(db: Reader, person: Person, id: string) {
	const role = paymentRole(person);
	const batch = await db
		.selectFrom('payment_batch')
		.innerJoin('person as preparer', 'preparer.id', 'prepared_by')
		.leftJoin('person as releaser', 'releaser.id', 'released_by')
		.leftJoin('document', 'document.id', 'file_document_id')
		.where('payment_batch.id', '=', id)
		.select([
			'payment_batch.id',
			'payment_batch.number',
			'payment_batch.state',
			'prepared_by',
			'prepared_at',
			'released_at',
			'returned_reason',
			'exported_at',
			'executed_at',
			'preparer.name as preparer',
			'releaser.name as releaser',
			'document.id as document_id',
			'document.file_name',
			'document.media_type',
			'document.size_bytes',
			'document.sha256'
		])
		.executeTakeFirst();
	if (!batch || !role) throw new NotFound('payment_batch');
	const rows = await payments(db)
		.where('payment.batch_id', '=', id)
		.where((eb) =>
			eb.or((['payment_preparer', 'payment_releaser'] as const).map((as) => visible(person, as)(eb)))
		)
		.orderBy('claim.number')
		.execute();
	const { all } = await db
		.selectFrom('payment')
		.where('batch_id', '=', id)
		.select(({ fn }) => fn.countAll<number>().as('all'))
		.executeTakeFirstOrThrow();
	return { ...batch, payments: rows.map(shown), hidden: all - rows.length };
}

/** How much waits for this person, per tab of the workplace. */
export async function financeCounts(db: Reader, person: Person) {
	const claims = await db
		.selectFrom('claim')
		.innerJoin('application', 'application.id', 'claim.application_id')
		.where('claim.state', 'in', TO_DO)
		.where(visible(person, 'claims_officer'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const due = await db
		.selectFrom('payment')
		.innerJoin('application', 'application.id', 'payment.application_id')
		.where('payment.state', 'in', ['due', 'failed'])
		.where(visible(person, paymentRole(person) ?? 'payment_preparer'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const open = await db
		.selectFrom('payment_batch')
		.where('state', 'in', ['prepared', 'released', 'exported'])
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return { claims: claims.count, payments: due.count, batches: open.count };
}
