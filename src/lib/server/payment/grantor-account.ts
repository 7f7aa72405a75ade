import type { Reader } from '../db/connect.ts';

/** The bank account the grantor pays from: the setting `grantor_account`. */
export type GrantorAccount = { readonly name: string; readonly iban: string; readonly bic: string | null };

/** The account, or null as long as the administrator has not set it. */
export async function grantorAccount(db: Reader): Promise<GrantorAccount | null> {
	const row = await db
		.selectFrom('setting')
		.where('key', '=', 'grantor_account')
		.select('value')
		.executeTakeFirst();
	const { name, iban, bic } = (row?.value ?? {}) as Partial<GrantorAccount>;
	return name && iban ? { name, iban: iban.replace(/\s/g, ''), bic: bic || null } : null;
}
