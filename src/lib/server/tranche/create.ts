import type { Method } from '../../domain/ranking/order.ts';
import type { Text } from '../../domain/text.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

export type NewTranche = {
	readonly scheme_id: string;
	readonly scheme_version_id: string;
	/** Short and unique in the scheme: T1. */
	readonly code: string;
	readonly name: Text;
	readonly opens_at: Date;
	readonly closes_at: Date;
	readonly ceiling_cents: number;
	/** Default by points. */
	readonly method?: Method;
	/** Where the ceiling and the method are published (Awb 4:26-4:27); needed before publishing. */
	readonly publication_reference: string;
};

/** Makes a draft tranche. Returns its id. */
export const createTranche = (db: Database, person: Person, tranche: NewTranche): Promise<string> =>
	db.transaction().execute((tx) => insertTranche(tx, person, tranche));

/** The same within a transaction of the caller. */
export async function insertTranche(tx: Tx, person: Person, tranche: NewTranche): Promise<string> {
	permitRole(person, 'administrator');
	const { id } = await tx
		.insertInto('tranche')
		.values({ ...tranche, name: JSON.stringify(tranche.name), created_at: await now(tx) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await record(tx, {
		record: 'tranche',
		record_id: id,
		event: 'tranche.created',
		person_id: person.id,
		details: { code: tranche.code, ceiling_cents: tranche.ceiling_cents }
	});
	return id;
}
