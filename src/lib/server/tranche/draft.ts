import { regionFaults } from '#lib/domain/ranking/region.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Allocation } from '#lib/domain/scheme/content.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { outOfOrder } from '../scheme/in-order.ts';
import { insertVersion } from '../scheme/insert-version.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { insertTranche, type NewTranche } from './create.ts';

export type Draft = Omit<NewTranche, 'scheme_version_id'> & { readonly allocation: Allocation };

const WORDS = {
	too_soon: {
		nl: 'Kies een dag in de toekomst. Het plafond wordt bekendgemaakt vóór de ronde opent (Awb 4:27).',
		en: 'Choose a day in the future. The ceiling is published before the tranche opens (Awb 4:27).',
		field: 'opens_on'
	},
	no_window: {
		nl: 'De ronde sluit op of na de dag waarop zij opent.',
		en: 'The tranche closes on or after the day on which it opens.',
		field: 'closes_on'
	},
	taken: {
		nl: 'Er is al een ronde met deze code. Kies een andere.',
		en: 'There is a tranche with this code already. Choose another.',
		field: 'code'
	}
} satisfies Record<string, Reason>;

/**
 * Makes a draft tranche under the newest version of its scheme. When it divides the money otherwise than that version says
 * (partial awards, regions), a next version is published that differs in nothing else; cases and tranches there are keep
 * theirs. Returns the id of the tranche.
 * @throws Refused with every reason, each at its field
 */
export async function draftTranche(db: Database, person: Person, draft: Draft): Promise<string> {
	permitRole(person, 'administrator');
	const { allocation, ...tranche } = draft;
	return db.transaction().execute(async (tx) => {
		await tx
			.selectFrom('scheme')
			.where('id', '=', tranche.scheme_id)
			.select('id')
			.forUpdate()
			.executeTakeFirst();
		const newest = await newestVersion(tx, tranche.scheme_id);
		const at = await now(tx);
		const reasons: Reason[] = regionFaults(allocation.regions ?? []).map((fault) => ({
			...fault,
			field: 'regions'
		}));
		if (tranche.opens_at <= at) reasons.push(WORDS.too_soon);
		if (tranche.closes_at <= tranche.opens_at) reasons.push(WORDS.no_window);
		const taken = await tx
			.selectFrom('tranche')
			.where('scheme_id', '=', tranche.scheme_id)
			.where('code', '=', tranche.code)
			.select('id')
			.executeTakeFirst();
		if (taken) reasons.push(WORDS.taken);
		const same = JSON.stringify(plain(newest.content.allocation)) === JSON.stringify(plain(allocation));
		const effective_on = dateInAmsterdam(at);
		if (!same) reasons.push(...outOfOrder(newest, effective_on));
		if (reasons.length > 0) throw new Refused(...reasons);
		const { scheme_id } = tranche;
		const content = { ...newest.content, allocation };
		const version = same ? newest : await insertVersion(tx, person, { scheme_id, content, effective_on, at });
		return insertTranche(tx, person, { ...tranche, scheme_version_id: version.id });
	});
}

/** What a choice of division comes to, in an order of its own: the database keeps another. */
const plain = ({ partial = false, regions = [] }: Allocation = {}) => [
	partial,
	...regions.map(({ code, name, percent, postcodes }) => [code, name.nl, name.en, percent, postcodes])
];
