import { Refused } from '../../domain/refusal.ts';
import { isBic, normalBic } from '../../domain/undertaking/bic.ts';
import { isIban, normalIban } from '../../domain/undertaking/identifiers.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Reader } from '../db/connect.ts';
import { permitRole } from '../person/permit-role.ts';
import type { Person } from '../person/person.ts';

/** The bank account the grantor pays from, as it stands in every payment file. */
export type GrantorAccount = { readonly name: string; readonly iban: string; readonly bic: string };

const KEY = 'grantor_account';
/** There is no record behind a setting; the audit trail knows this one by a fixed id. */
const RECORD = '00000000-0000-0000-0000-000000000001';

const WRONG_IBAN = {
	nl: 'Dit is geen IBAN: controleer het nummer',
	en: 'This is no IBAN: check the number',
	field: 'iban'
};
const WRONG_BIC = {
	nl: 'Dit is geen BIC: controleer de code',
	en: 'This is no BIC: check the code',
	field: 'bic'
};

/** The account, or null when nobody set one: then no payment file can be made. */
export async function grantorAccount(db: Reader): Promise<GrantorAccount | null> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
	return (row?.value as GrantorAccount | undefined) ?? null;
}

/**
 * Sets the account the grantor pays from.
 * @throws Refused for anybody but an administrator, and for an IBAN or BIC that cannot be one
 */
export async function setGrantorAccount(db: Database, person: Person, input: GrantorAccount): Promise<void> {
	permitRole(person, 'administrator');
	const reasons = [...(isIban(input.iban) ? [] : [WRONG_IBAN]), ...(isBic(input.bic) ? [] : [WRONG_BIC])];
	if (reasons.length > 0) throw new Refused(...reasons);
	const after: GrantorAccount = {
		name: input.name.trim(),
		iban: normalIban(input.iban),
		bic: normalBic(input.bic)
	};
	await db.transaction().execute(async (tx) => {
		const before = await grantorAccount(tx);
		const change = { value: JSON.stringify(after), changed_by: person.id, changed_at: await now(tx) };
		await tx
			.insertInto('setting')
			.values({ key: KEY, ...change })
			.onConflict((conflict) => conflict.column('key').doUpdateSet(change))
			.execute();
		await record(tx, {
			record: 'setting',
			record_id: RECORD,
			event: 'setting.grantor_account_changed',
			person_id: person.id,
			details: { before, after }
		});
	});
}
