import type { Database } from '../db/connect.ts';
import { now } from '../clock.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from './a-person.ts';

/** The people who handle claims and payments, each with one role. */
export type Finance = {
	readonly claims_officer: Person;
	readonly preparer: Person;
	readonly releaser: Person;
};

/** A claims officer, a payment preparer and a payment releaser. */
export async function aFinance(db: Database): Promise<Finance> {
	return {
		claims_officer: await aPerson(db, { roles: ['claims_officer'] }),
		preparer: await aPerson(db, { roles: ['payment_preparer'] }),
		releaser: await aPerson(db, { roles: ['payment_releaser'] })
	};
}

/** The account the grantor pays from. */
export async function aGrantorAccount(db: Database): Promise<void> {
	const value = JSON.stringify({
		name: 'Dienst Zorgvouchers',
		iban: 'NL02ABNA0123456789',
		bic: 'ABNANL2A'
	});
	await db
		.insertInto('setting')
		.values({ key: 'grantor_account', value, changed_at: await now(db) })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
		.execute();
}
