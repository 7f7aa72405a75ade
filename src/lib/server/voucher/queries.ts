import { NotFound } from '#lib/domain/refusal.ts';
import { actsAs } from '../application/lock-own.ts';
import { visible } from '../application/visible.ts';
import { claimObstacles } from '../claim/obstacles.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { claimUntil, draftDueOn } from './claim-until.ts';
import { extendsTo } from './extends-to.ts';

/**
 * A voucher of one's own organisation, with its award letter, its claims and what may be done now.
 * @throws NotFound when it is not theirs
 */
export async function ownVoucher(db: Reader, person: Person, id: string) {
	const voucher = await db
		.selectFrom('voucher')
		.innerJoin('application', 'application.id', 'voucher.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.innerJoin('decision', 'decision.id', 'voucher.decision_id')
		.leftJoin('document', 'document.id', 'decision.letter_document_id')
		.where('voucher.id', '=', id)
		.where(visible(person, 'applicant'))
		.select([
			'voucher.id',
			'voucher.number',
			'voucher.kind',
			'voucher.state',
			'voucher.amount_cents',
			'voucher.rate_percent',
			'voucher.issued_on',
			'voucher.valid_until',
			'voucher.accepted_at',
			'voucher.closed_at',
			'voucher.closing_reason',
			'voucher.application_id',
			'application.number as application_number',
			'application.organisation_id',
			'organisation.name as organisation',
			'scheme_version.content',
			'document.id as document_id',
			'document.media_type',
			'document.size_bytes'
		])
		.executeTakeFirst();
	if (!voucher) throw new NotFound('voucher');
	const { document_id, media_type, size_bytes, ...rest } = voucher;
	const claim_due_on = await draftDueOn(db, voucher);
	const { application_id, organisation_id } = voucher;
	const acts_as = await actsAs(db, person, { id: application_id, organisation_id });
	return {
		...rest,
		letter: document_id && media_type && size_bytes ? { document_id, media_type, size_bytes } : null,
		acts_as,
		may_edit: acts_as !== null,
		claim_until: await claimUntil(db, voucher),
		/** Earlier once something is delivered in the claim that is being written. */
		claim_due_on,
		claim_late: claim_due_on < (await today(db)),
		extends_to: await extendsTo(db, voucher, voucher.content.terms),
		obstacles: await claimObstacles(db, voucher),
		claims: await claimsOf(db, id)
	};
}
export type OwnVoucher = Awaited<ReturnType<typeof ownVoucher>>;

/** The claims of a voucher with how far their money is, oldest first. */
async function claimsOf(db: Reader, voucher_id: string) {
	return db
		.selectFrom('claim')
		.leftJoin('payment', 'payment.claim_id', 'claim.id')
		.leftJoin('decision', (join) =>
			join.onRef('decision.claim_id', '=', 'claim.id').on('decision.state', '=', 'announced')
		)
		.leftJoin('document', 'document.id', 'decision.letter_document_id')
		.where('voucher_id', '=', voucher_id)
		.orderBy('claim.created_at')
		.select([
			'claim.id',
			'claim.number',
			'claim.state',
			'claim.final',
			'claim.submitted_at',
			'claim.settle_by',
			'claim.settled_cents',
			'payment.state as payment_state',
			'payment.due_on',
			'payment.executed_on',
			'payment.amount_cents as payment_cents',
			'decision.id as decision_id',
			'decision.announced_at',
			'decision.content',
			'decision.objection_until',
			'document.id as document_id',
			'document.media_type',
			'document.size_bytes'
		])
		.execute();
}
export type VoucherClaim = OwnVoucher['claims'][number];
