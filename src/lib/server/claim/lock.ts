import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Capacity } from '../application/visible.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockVoucher } from '../voucher/lock.ts';
import { SENT } from './words.ts';

/**
 * Locks a claim with its voucher and case, in that order from the case down, when this person may see it.
 * @throws NotFound when there is none, or it is not theirs
 */
export async function lockClaim(tx: Tx, person: Person, as: Capacity, id: string) {
	const known = await tx.selectFrom('claim').select('voucher_id').where('id', '=', id).executeTakeFirst();
	if (!known) throw new NotFound('claim');
	const { application, voucher } = await lockVoucher(tx, person, as, known.voucher_id);
	const claim = await tx.selectFrom('claim').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	// A draft is the applicant's alone.
	if (!claim || (as !== 'applicant' && claim.state === 'draft')) throw new NotFound('claim');
	return { application, voucher, claim };
}

/** Locks a claim of one's own that has not been sent: the only state in which it changes. */
export async function lockDraftClaim(tx: Tx, person: Person, id: string) {
	const locked = await lockClaim(tx, person, 'applicant', id);
	if (locked.claim.state !== 'draft') throw new Refused(SENT);
	return locked;
}
