import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Language } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { isReviewer, reviewerProfile } from './queries.ts';

export type Profile = {
	readonly person_id: string;
	readonly capacity: number;
	readonly care_types: readonly string[];
	readonly languages: readonly Language[];
	/** Up to and including this day nothing new is assigned; null: available. */
	readonly off_until: string | null;
	/** Tranches in which the number is another. */
	readonly capacities: readonly { readonly tranche_id: string; readonly capacity: number }[];
	/** The version that was seen; 0 when there was none yet. */
	readonly version: number;
};

const STALE: Reason = {
	nl: 'Dit profiel is intussen gewijzigd. Kijk wat er nu staat en bewaar daarna opnieuw.',
	en: 'This profile was changed meanwhile. See what it says now, then save again.'
};

/**
 * Saves what a reviewer brings. They keep it themselves; an administrator may too.
 * @throws NotFound when the person is no reviewer or not oneself; Refused when it was changed meanwhile
 */
export async function saveProfile(db: Database, person: Person, profile: Profile): Promise<void> {
	permitRole(person, 'reviewer', 'administrator');
	const { person_id } = profile;
	if (person_id !== person.id && !person.roles.includes('administrator')) throw new NotFound('person');
	await db.transaction().execute(async (tx) => {
		await tx.selectFrom('person').where('id', '=', person_id).select('id').forUpdate().execute();
		if (!(await isReviewer(tx, person_id))) throw new NotFound('person');
		const before = await reviewerProfile(tx, person_id);
		if (before.version !== profile.version) throw new Refused(STALE);
		const row = {
			capacity: profile.capacity,
			care_types: [...profile.care_types],
			languages: [...profile.languages],
			off_until: profile.off_until,
			version: profile.version + 1,
			changed_by: person.id,
			changed_at: await now(tx)
		};
		await tx
			.insertInto('reviewer_profile')
			.values({ person_id, ...row })
			.onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
			.execute();
		await tx.deleteFrom('reviewer_capacity').where('person_id', '=', person_id).execute();
		if (profile.capacities.length > 0)
			await tx
				.insertInto('reviewer_capacity')
				.values(profile.capacities.map((own) => ({ person_id, ...own })))
				.execute();
		const { capacity, care_types, languages, off_until } = profile;
		await record(tx, {
			record: 'person',
			record_id: person_id,
			event: 'person.reviewer_profile_saved',
			person_id: person.id,
			details: { capacity, care_types, languages, off_until, capacities: profile.capacities }
		});
	});
}
