import { forgetAttempts } from '../../auth/attempts.ts';
import type { Database } from '../../db/connect.ts';
import { sealDraws } from '../../ranking/seal-draw.ts';
import { announceOpenings } from '../../subscription/announce-openings.ts';
import { forgetSubscriptions } from '../../subscription/forget.ts';
import { passTerms } from '../../term/pass.ts';
import { remindOfClosing } from '../../term/remind-of-closing.ts';
import { remindOfTerms } from '../../term/remind.ts';
import { withdrawConflicted } from '../../review/withdraw-conflicted.ts';
import { sendDigests } from '../../mail/digest.ts';
import { expireVouchers } from '../../voucher/expire.ts';

/** What falls due by the business clock, one verb each, in this order; each may run again at any time without harm. */
const DUE: readonly ((db: Database) => Promise<unknown>)[] = [
	withdrawConflicted,
	passTerms,
	expireVouchers,
	remindOfTerms,
	remindOfClosing,
	sendDigests,
	sealDraws,
	announceOpenings,
	forgetSubscriptions,
	forgetAttempts
];

/** Does everything that has fallen due. One that fails doesn't hold up the others; then the job is tried again. */
export default async function run(db: Database): Promise<void> {
	const failures: unknown[] = [];
	for (const followUp of DUE) await followUp(db).catch((error: unknown) => failures.push(error));
	if (failures.length > 0) throw new AggregateError(failures, 'Not everything that fell due was done');
}
