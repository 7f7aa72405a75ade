import type { Selectable } from 'kysely';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Capacity } from '../application/visible.ts';
import { lockApplication } from '../application/lock.ts';
import { lockOwn } from '../application/lock-own.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';

export type Voucher = Selectable<Tables['voucher']>;

/** Locks the voucher row itself; the caller has judged that it may be seen, or acts as the system. */
export async function lockVoucherRow(tx: Tx, id: string): Promise<Voucher> {
	const voucher = await tx
		.selectFrom('voucher')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!voucher) throw new NotFound('voucher');
	return voucher;
}

/**
 * Locks a voucher with its case, when this person may see it in this capacity. An applicant must be allowed to act.
 * @throws NotFound when there is none, or it is not theirs; Refused when they may only read
 */
export async function lockVoucher(tx: Tx, person: Person, as: Capacity, id: string) {
	const known = await tx
		.selectFrom('voucher')
		.select('application_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!known) throw new NotFound('voucher');
	const application =
		as === 'applicant'
			? await lockOwn(tx, person, known.application_id)
			: await lockApplication(tx, person, as, known.application_id);
	return { application, voucher: await lockVoucherRow(tx, id) };
}
