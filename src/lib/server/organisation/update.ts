import { Refused } from '../../domain/refusal.ts';
import { provinceOf } from '../../domain/undertaking/postcode.ts';
import { permitEditor } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { OrganisationInput } from './organisation.ts';

const STALE = {
	nl: 'Iemand heeft deze gegevens intussen gewijzigd. Wat u invulde staat hier nog. Open de pagina in een nieuw tabblad, vergelijk, en bewaar daar.',
	en: 'Someone changed these details meanwhile. What you typed is still here. Open the page in a new tab, compare, and save there.'
};

type Change = {
	readonly id: string;
	/** When the details were last changed, as the person saw it. */
	readonly seen_at: Date;
	readonly input: Omit<OrganisationInput, 'kvk_number'>;
};

/**
 * Changes what an organisation tells about itself; the KVK number stays, for it is who the organisation is.
 * @throws NotFound when it is not the person's; Refused when they may only read it, or when somebody else changed it first
 */
export async function updateOrganisation(db: Database, person: Person, change: Change): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await permitEditor(tx, person, change.id);
		const before = await tx
			.selectFrom('organisation')
			.where('id', '=', change.id)
			.selectAll()
			.forUpdate()
			.executeTakeFirstOrThrow();
		const after = { ...change.input, province: provinceOf(change.input.postcode) };
		const changed = Object.entries(after).flatMap(([key, value]) =>
			String(value) === String(before[key as keyof typeof after]) ? [] : [key]
		);
		if (changed.length === 0) return;
		if (before.updated_at.getTime() !== change.seen_at.getTime()) throw new Refused(STALE);
		const at = await now(tx);
		await tx
			.updateTable('organisation')
			.set({ ...after, updated_at: at })
			.where('id', '=', change.id)
			.execute();
		await record(tx, {
			record: 'organisation',
			record_id: change.id,
			event: 'organisation.updated',
			person_id: person.id,
			details: { changed }
		});
	});
}
