import { ACCOUNTS } from '../../domain/ledger/accounts.ts';
import { STEPS, type Step } from '../../domain/ledger/postings.ts';
import { splitBySource } from '../../domain/ledger/split-by-source.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { fundingOf } from './queries.ts';

/** What caused the posting: at least the case, for everything after publication. */
export type Cause = {
	readonly application_id?: string;
	readonly decision_id?: string;
	readonly voucher_id?: string;
	readonly payment_id?: string;
};

type Movement = {
	readonly tranche_id: string;
	readonly step: Step;
	/** Positive, whole cents; 0 posts nothing. */
	readonly amount_cents: number;
	readonly cause?: Cause;
	/** null: the system. */
	readonly person_id: string | null;
};

/**
 * Moves money within a tranche, split over its funding sources. The tranche is locked first, so that postings of
 * one tranche follow each other and never wait for each other in a circle; the accounts' own guard has the last word.
 * @throws Refused when the accounts do not hold the amount
 */
export async function post(
	tx: Tx,
	{ tranche_id, step, amount_cents, cause, person_id }: Movement
): Promise<void> {
	if (amount_cents === 0) return;
	const { from, to } = STEPS[step];
	await tx
		.selectFrom('tranche')
		.select('id')
		.where('id', '=', tranche_id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	const shares = await fundingOf(tx, tranche_id);
	const accounts = await tx
		.selectFrom('ledger_account')
		.select(['id', 'source_code', 'kind', 'balance_cents'])
		.where('tranche_id', '=', tranche_id)
		.where('kind', 'in', [from, to])
		.execute();
	const account = (source: string, kind: string) => {
		const found = accounts.find((each) => each.source_code === source && each.kind === kind);
		if (!found) throw new Error(`The tranche has no account ${kind} for ${source}`);
		return found;
	};
	const earlier = await tx
		.selectFrom('posting')
		.select(({ fn }) => ['source_code', fn.sum<number>('amount_cents').as('had_cents')])
		.where('tranche_id', '=', tranche_id)
		.where('step', '=', step)
		.groupBy('source_code')
		.execute();
	const parts = splitBySource(
		amount_cents,
		shares,
		Object.fromEntries(earlier.map(({ source_code, had_cents }) => [source_code, had_cents])),
		ACCOUNTS[from].limited
			? Object.fromEntries(shares.map(({ source }) => [source, account(source, from).balance_cents]))
			: undefined
	);
	const posted_at = await now(tx);
	await tx
		.insertInto('posting')
		.values(
			parts.map((part) => ({
				tranche_id,
				source_code: part.source,
				step,
				from_account: account(part.source, from).id,
				to_account: account(part.source, to).id,
				amount_cents: part.amount_cents,
				application_id: cause?.application_id ?? null,
				decision_id: cause?.decision_id ?? null,
				voucher_id: cause?.voucher_id ?? null,
				payment_id: cause?.payment_id ?? null,
				posted_by: person_id,
				posted_at
			}))
		)
		.execute();
}
