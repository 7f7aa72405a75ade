import { NotFound, Refused } from '../../domain/refusal.ts';
import { TRANCHE } from '../../domain/tranche/lifecycle.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { openAccounts } from '../ledger/open-accounts.ts';
import { post } from '../ledger/post.ts';
import { sealDraw } from '../ranking/seal-draw.ts';
import { actorOf, type Person } from '../person/person.ts';

const TOO_LATE = {
	nl: 'De opening is al voorbij. Het plafond wordt bekendgemaakt vóór de ronde opent (Awb 4:27).',
	en: 'The opening has passed. The ceiling is published before the tranche opens (Awb 4:27).'
};

async function lock(tx: Tx, id: string) {
	const tranche = await tx
		.selectFrom('tranche')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!tranche) throw new NotFound('tranche');
	return tranche;
}

/** Approves a draft tranche. */
export async function approveTranche(db: Database, person: Person, id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await move(tx, TRANCHE, await lock(tx, id), 'approve', actorOf(person));
		await record(tx, { record: 'tranche', record_id: id, event: 'tranche.approved', person_id: person.id });
	});
}

/**
 * Publishes the tranche with its ceiling: from now on people see it and the money stands ready, split over the
 * funding sources. The lottery is sealed, before there is any application. Before the opening only (Awb 4:27(1)).
 */
export async function publishTranche(db: Database, person: Person, id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const tranche = await lock(tx, id);
		await move(tx, TRANCHE, tranche, 'publish', actorOf(person));
		if (tranche.opens_at <= (await now(tx))) throw new Refused(TOO_LATE);
		await openAccounts(tx, id);
		await post(tx, {
			tranche_id: id,
			step: 'tranche_published',
			amount_cents: tranche.ceiling_cents,
			person_id: person.id
		});
		await record(tx, { record: 'tranche', record_id: id, event: 'tranche.published', person_id: person.id });
		await sealDraw(tx, id);
	});
}
