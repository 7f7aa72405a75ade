import { NotFound } from '#lib/domain/refusal.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { ownVoucher } from '../voucher/queries.ts';
import { serviceLines } from './lines.ts';

/**
 * A claim of one's own with its voucher and lines.
 * @throws NotFound when it is not theirs
 */
export async function ownClaim(db: Reader, person: Person, id: string) {
	const claim = await db
		.selectFrom('claim')
		.innerJoin('application', 'application.id', 'claim.application_id')
		.where('claim.id', '=', id)
		.where(visible(person, 'applicant'))
		.select([
			'claim.id',
			'claim.number',
			'claim.state',
			'claim.final',
			'claim.version',
			'claim.voucher_id',
			'claim.application_id',
			'claim.submitted_at',
			'application.received_at'
		])
		.executeTakeFirst();
	if (!claim) throw new NotFound('claim');
	const voucher = await ownVoucher(db, person, claim.voucher_id);
	return { ...claim, voucher, lines: await serviceLines(db, id) };
}
export type OwnClaim = Awaited<ReturnType<typeof ownClaim>>;
