import type { ClaimState } from '#lib/domain/claim/lifecycle.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { visible, type Capacity } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { serviceLines } from './lines.ts';

export const PAGE_SIZE = 25;

/** The states in which a claim waits for the claims officer. */
export const TO_DO = ['submitted', 'complete'] as const satisfies readonly ClaimState[];

type Wishes = { readonly states: readonly ClaimState[]; readonly search: string; readonly page: number };

/** The claims this person may handle, those due soonest first. */
export async function claimList(db: Reader, person: Person, { states, search, page }: Wishes) {
	const query = db
		.selectFrom('claim')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.innerJoin('application', 'application.id', 'claim.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where(visible(person, 'claims_officer'))
		.where('claim.state', 'in', states)
		.$if(search !== '', (found) =>
			found.where(({ or, eb }) =>
				or(
					(['claim.number', 'voucher.number', 'organisation.name'] as const).map((column) =>
						eb(column, 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`)
					)
				)
			)
		);
	const rows = await query
		.select([
			'claim.id',
			'claim.number',
			'claim.state',
			'claim.final',
			'claim.submitted_at',
			'claim.settle_by',
			'claim.settled_cents',
			'voucher.number as voucher_number',
			'voucher.amount_cents as award_cents',
			'organisation.name',
			'organisation.city'
		])
		.orderBy('claim.settle_by', (order) => order.asc().nullsFirst())
		.orderBy('claim.submitted_at')
		.limit(PAGE_SIZE)
		.offset((page - 1) * PAGE_SIZE)
		.execute();
	const { total } = await query
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return { rows, total };
}

/**
 * A claim with its lines and documents, for the people who handle claims and payments.
 * @throws NotFound when it is not theirs to see, or still a draft
 */
export async function financeClaim(db: Reader, person: Person, as: Capacity, id: string) {
	const claim = await db
		.selectFrom('claim')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.innerJoin('application', 'application.id', 'claim.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.leftJoin('payment', 'payment.claim_id', 'claim.id')
		.where('claim.id', '=', id)
		.where('claim.state', '<>', 'draft')
		.where(visible(person, as))
		.select([
			'claim.id',
			'claim.number',
			'claim.state',
			'claim.final',
			'claim.submitted_at',
			'claim.settle_by',
			'claim.settled_cents',
			'voucher.id as voucher_id',
			'voucher.number as voucher_number',
			'voucher.kind',
			'voucher.state as voucher_state',
			'voucher.amount_cents as award_cents',
			'voucher.rate_percent',
			'voucher.valid_until',
			'application.number as application_number',
			'application.received_at',
			'organisation.name',
			'organisation.city',
			'scheme_version.content',
			'payment.state as payment_state',
			'payment.due_on'
		])
		.executeTakeFirst();
	if (!claim) throw new NotFound('claim');
	const before = await db
		.selectFrom('claim')
		.leftJoin('claim_line', 'claim_line.claim_id', 'claim.id')
		.where('voucher_id', '=', claim.voucher_id)
		.where('claim.id', '<>', id)
		.where('claim.state', 'in', ['settled', 'paid'])
		.groupBy(['claim.id', 'claim.settled_cents'])
		.select(({ fn }) => ['claim.settled_cents', fn.sum<number | null>('admitted_cents').as('admitted')])
		.execute();
	const decision = await db
		.selectFrom('decision')
		.leftJoin('document', 'document.id', 'letter_document_id')
		.where('claim_id', '=', id)
		.orderBy('proposed_at', 'desc')
		.select(['decision.state', 'returned_reason', 'document.id as document_id', 'media_type', 'size_bytes'])
		.executeTakeFirst();
	return {
		...claim,
		decision: decision ?? null,
		before: {
			settled_cents: before.reduce((total, { settled_cents }) => total + (settled_cents ?? 0), 0),
			admitted_cents: before.reduce((total, { admitted }) => total + (admitted ?? 0), 0)
		},
		lines: (await serviceLines(db, id)).filter((line) => line.id !== null)
	};
}
