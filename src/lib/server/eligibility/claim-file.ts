import type { ClaimFile } from '#lib/domain/eligibility/case-file.ts';
import { claimedBase } from '#lib/domain/claim/line.ts';
import { serviceLines } from '../claim/lines.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { claimDueOn } from '../voucher/claim-until.ts';

/** A claim as the rules look at it: its dates, what proves each service, and what became of it so far. */
export async function claimFile(db: Reader, claim_id: string): Promise<ClaimFile> {
	const claim = await db
		.selectFrom('claim')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.where('claim.id', '=', claim_id)
		.select([
			'voucher.id',
			'claim.application_id',
			'submitted_at',
			'accepted_delivery',
			'issued_on',
			'valid_until'
		])
		.executeTakeFirstOrThrow();
	const lines = (await serviceLines(db, claim_id)).filter(({ id }) => id !== null);
	const judged = lines.filter(({ admitted_cents }) => admitted_cents !== null);
	const submitted_at = claim.submitted_at ?? (await now(db));
	return {
		submitted_on: dateInAmsterdam(submitted_at),
		until_on: await claimDueOn(
			db,
			claim,
			lines.map(({ delivered_on }) => delivered_on)
		),
		accepted_delivery: claim.accepted_delivery,
		reduced:
			judged.length < lines.length
				? null
				: judged.some((line) => (line.admitted_cents ?? 0) < claimedBase(line)),
		hearing_done: await heardOn(db, claim_id),
		awarded_on: claim.issued_on,
		registered_on: await registeredOn(db, claim.application_id),
		lines: lines.map((line) => ({
			application_line_id: line.application_line_id,
			deliverable_given: line.deliverables > 0,
			payment_proof_given: line.payment_proofs > 0,
			paid_from_own_account: line.paid_from_own_account
		}))
	};
}

/** Whether a view was asked on this claim, and given, waived or not given in time (Awb 4:7, 4:12(2)). */
async function heardOn(db: Reader, claim_id: string): Promise<boolean> {
	const view = await db
		.selectFrom('completion_request')
		.where('claim_id', '=', claim_id)
		.where('kind', '=', 'view')
		.where('state', '<>', 'asked')
		.select('id')
		.limit(1)
		.executeTakeFirst();
	return view !== undefined;
}

/** The day somebody noted that the award stands in the central register, in time or late. */
async function registeredOn(db: Reader, application_id: string): Promise<string | null> {
	const term = await db
		.selectFrom('term')
		.where('application_id', '=', application_id)
		.where('kind', '=', 'register')
		.where('stopped_on', 'is not', null)
		.where('state', '<>', 'ended')
		.select('stopped_on')
		.executeTakeFirst();
	return term?.stopped_on ?? null;
}
