import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockVoucher } from '../voucher/lock.ts';
import { claimObstacles } from './obstacles.ts';

/**
 * Starts a claim on a voucher in use. There is one draft at a time: starting again gives the one there is.
 * @throws Refused when the voucher is not in use, the term has passed, or no further claim is allowed
 */
export async function startClaim(db: Database, person: Person, voucher_id: string): Promise<string> {
	return db.transaction().execute(async (tx) => {
		const { voucher, application } = await lockVoucher(tx, person, 'applicant', voucher_id);
		const draft = await tx
			.selectFrom('claim')
			.where('voucher_id', '=', voucher.id)
			.where('state', '=', 'draft')
			.select('id')
			.executeTakeFirst();
		if (draft) return draft.id;
		const obstacles = await claimObstacles(tx, voucher);
		if (obstacles.length > 0) throw new Refused(...obstacles);
		const { id } = await tx
			.insertInto('claim')
			.values({
				voucher_id: voucher.id,
				application_id: application.id,
				created_by: person.id,
				created_at: await now(tx)
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await record(tx, {
			record: 'claim',
			record_id: id,
			event: 'claim.started',
			person_id: person.id,
			application_id: application.id,
			details: { voucher: voucher.number }
		});
		return id;
	});
}
