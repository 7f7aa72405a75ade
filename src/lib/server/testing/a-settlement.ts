import { claimedBase } from '#lib/domain/claim/line.ts';
import { assessClaim } from '../claim/assess.ts';
import { findClaimComplete } from '../claim/find-complete.ts';
import type { Database } from '../db/connect.ts';
import { decide } from '../decision/decide.ts';
import announceDecision from '../jobs/handlers/announce-decision.ts';
import { exportBatch } from '../payment/export-batch.ts';
import { prepareBatch } from '../payment/prepare-batch.ts';
import { releaseBatch } from '../payment/release-batch.ts';
import type { Person } from '../person/person.ts';
import type { Finance } from './a-finance.ts';

type Wishes = {
	readonly claim_id: string;
	/** The cost admitted per line, in their order. Default: all that was claimed. */
	readonly admitted?: readonly number[];
};

/** Finds a claim complete and proposes its settlement. Returns the decision's id. */
export async function aProposedSettlement(
	db: Database,
	claims_officer: Person,
	{ claim_id, admitted }: Wishes
): Promise<string> {
	await findClaimComplete(db, claims_officer, claim_id);
	return assessClaim(db, claims_officer, { claim_id, lines: await admittedLines(db, claim_id, admitted) });
}

/** Every line of a claim as an officer would admit it, with a reason where it is less. */
export async function admittedLines(db: Database, claim_id: string, admitted?: readonly number[]) {
	const lines = await db
		.selectFrom('claim_line')
		.innerJoin('application_line', 'application_line.id', 'claim_line.application_line_id')
		.where('claim_id', '=', claim_id)
		.orderBy('position')
		.select([
			'claim_line.id',
			'invoice_number',
			'delivered_on',
			'invoiced_on',
			'paid_on',
			'claim_line.net_cents',
			'claim_line.vat_cents',
			'claim_line.vat_recoverable_percent'
		])
		.execute();
	return lines.map((line, index) => {
		const claimed = claimedBase(line);
		const admitted_cents = admitted?.[index] ?? claimed;
		const reason = admitted_cents < claimed ? 'Een deel staat niet op de factuur.' : '';
		return { claim_line_id: line.id, admitted_cents, reason };
	});
}

/** The same, decided and announced with its letter. */
export async function aSettlement(
	db: Database,
	people: { readonly claims_officer: Person; readonly decision_maker: Person },
	wishes: Wishes
): Promise<string> {
	const decision_id = await aProposedSettlement(db, people.claims_officer, wishes);
	await decide(db, people.decision_maker, decision_id);
	await announceDecision(db, { decision_id });
	return decision_id;
}

/** The payment of a settled claim in a batch that has been released, its file made. */
export async function anExportedBatch(db: Database, finance: Finance, claim_id: string) {
	const payment = await db
		.selectFrom('payment')
		.where('claim_id', '=', claim_id)
		.select('id')
		.executeTakeFirstOrThrow();
	const batch_id = await prepareBatch(db, finance.preparer, { payment_ids: [payment.id] });
	await releaseBatch(db, finance.releaser, batch_id);
	await exportBatch(db, batch_id);
	return { batch_id, payment_id: payment.id };
}
