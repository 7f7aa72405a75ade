import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const PUBLISHED = {
	nl: 'Deze ronde is al bekendgemaakt. Zij kan niet meer worden weggegooid.',
	en: 'This tranche has been published already. It can no longer be discarded.'
};

/** Throws a tranche away that nobody outside has seen. */
export async function discardTranche(db: Database, person: Person, id: string): Promise<void> {
	permitRole(person, 'administrator');
	await db.transaction().execute(async (tx) => {
		const tranche = await tx
			.selectFrom('tranche')
			.where('id', '=', id)
			.select(['code', 'state'])
			.forUpdate()
			.executeTakeFirst();
		if (!tranche) throw new NotFound('tranche');
		if (tranche.state !== 'draft' && tranche.state !== 'approved') throw new Refused(PUBLISHED);
		await tx.deleteFrom('tranche').where('id', '=', id).execute();
		await record(tx, {
			record: 'tranche',
			record_id: id,
			event: 'tranche.discarded',
			person_id: person.id,
			details: { code: tranche.code }
		});
	});
}
