import { workingDayFrom } from '#lib/domain/calendar/working-days.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { grantorAccount } from '../setting/grantor-account.ts';
import type { LockedPayment } from './batch-lock.ts';

import { painFile } from './pain.ts';
import { NO_ACCOUNT } from './words.ts';

/**
 * The payment file of a batch as it would be made now, to be executed on the first working day from today.
 * @throws Refused without the grantor's account, or when the bank could not take the file
 */
export async function fileOf(
	tx: Tx,
	batch: { readonly number: string },
	payments: readonly Pick<LockedPayment, 'claim_number' | 'amount_cents' | 'account_name' | 'iban'>[]
): Promise<string> {
	const debtor = await grantorAccount(tx);
	if (!debtor) throw new Refused(NO_ACCOUNT);
	const at = await now(tx);
	return painFile({
		message_id: batch.number,
		created_at: at.toISOString(),
		execute_on: workingDayFrom(Temporal.PlainDate.from(dateInAmsterdam(at))).toString(),
		debtor,
		payments: payments.map(({ claim_number, amount_cents, account_name, iban }) => ({
			end_to_end_id: claim_number ?? '',
			amount_cents,
			creditor_name: account_name,
			iban,
			remittance: `Subsidie, declaratie ${claim_number}`
		}))
	});
}
