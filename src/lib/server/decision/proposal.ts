import type { DecisionKind } from '../../domain/decision/lifecycle.ts';
import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

type Proposal = {
	readonly kind: DecisionKind;
	readonly application_id: string;
	readonly claim_id?: string;
	readonly amount_cents: number;
	readonly content: Readonly<Record<string, unknown>>;
};

const ALREADY = {
	nl: 'Hierover is al een besluit voorgesteld of genomen.',
	en: 'A decision on this has been proposed or taken already.'
};

/**
 * Writes a proposed decision, once: the database keeps one live decision per case, and per claim. The caller has
 * locked the case and judged that this person may propose this.
 * @throws Refused when there is a live decision already
 */
export async function propose(tx: Tx, person: Person, proposal: Proposal): Promise<string> {
	const row = await tx
		.insertInto('decision')
		.values({
			...proposal,
			content: JSON.stringify(proposal.content),
			proposed_by: person.id,
			proposed_at: await now(tx)
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!row) throw new Refused(ALREADY);
	await record(tx, {
		record: 'decision',
		record_id: row.id,
		event: 'decision.proposed',
		person_id: person.id,
		application_id: proposal.application_id,
		details: { kind: proposal.kind, amount_cents: proposal.amount_cents }
	});
	return row.id;
}

/**
 * Says early that there is a live decision on the application; the unique index has the last word.
 * @throws Refused
 */
export async function refuseSecond(tx: Tx, application_id: string): Promise<void> {
	const live = await tx
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('kind', 'in', ['award', 'rejection', 'not_processed'])
		.where('state', '<>', 'returned')
		.select('id')
		.executeTakeFirst();
	if (live) throw new Refused(ALREADY);
}
