import { ACCOUNTS, ACCOUNT_KINDS } from '../../domain/ledger/accounts.ts';
import type { Tx } from '../db/connect.ts';
import { fundingOf } from './queries.ts';

/** Opens the accounts of a tranche: every kind for every funding source, empty. */
export async function openAccounts(tx: Tx, tranche_id: string): Promise<void> {
	const shares = await fundingOf(tx, tranche_id);
	await tx
		.insertInto('ledger_account')
		.values(
			shares.flatMap(({ source }) =>
				ACCOUNT_KINDS.map((kind) => ({
					tranche_id,
					source_code: source,
					kind,
					limited: ACCOUNTS[kind].limited
				}))
			)
		)
		.execute();
}
