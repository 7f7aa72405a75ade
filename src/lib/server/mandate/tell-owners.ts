import { today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { mailOwners } from '../mail/owners.ts';

/** Tells the owners that their adviser was at work: the first act of a day does, the others of that day do not. */
export async function tellOwners(tx: Tx, mandate_id: string): Promise<void> {
	const told_on = await today(tx);
	const first = await tx
		.updateTable('mandate')
		.set({ owners_told_on: told_on })
		.where('id', '=', mandate_id)
		.where((eb) => eb.or([eb('owners_told_on', 'is', null), eb('owners_told_on', '<', told_on)]))
		.returning(['application_id', 'person_id'])
		.executeTakeFirst();
	if (!first) return;
	const { application_id, person_id } = first;
	const its = await tx
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('person', (join) => join.on('person.id', '=', person_id))
		.where('application.id', '=', application_id)
		.select([
			'organisation.id as organisation_id',
			'organisation.name as organisation',
			'person.name as adviser'
		])
		.executeTakeFirstOrThrow();
	await mailOwners(tx, its.organisation_id, {
		kind: 'mandate_acted',
		values: () => ({ adviser: its.adviser, organisation: its.organisation }),
		application_id,
		link: `/my/applications/${application_id}/mandate`
	});
}
