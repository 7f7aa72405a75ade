import { Refused } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const NONE: Text = { nl: 'Kies ten minste één toekenning.', en: 'Choose at least one award.' };

/**
 * The officer has entered these awards in the de minimis register (Regulation (EU) 2023/2831 art. 6(2)): their clocks
 * stop. One that was entered already stays as it is.
 * @param term_ids the clocks of the register, as a page shows them
 * @returns how many were entered now
 */
export async function registerAid(
	db: Database,
	person: Person,
	term_ids: readonly string[]
): Promise<number> {
	permitRole(person, 'grant_officer');
	if (term_ids.length === 0) throw new Refused(NONE);
	return db.transaction().execute(async (tx) => {
		const terms = await tx
			.selectFrom('term')
			.where('id', 'in', [...term_ids])
			.where('kind', '=', 'register')
			.where('stopped_on', 'is', null)
			.orderBy('application_id')
			.select(['application_id', 'record_id', 'end_on'])
			.execute();
		for (const { application_id, record_id, end_on } of terms) {
			await lockApplication(tx, person, 'grant_officer', application_id);
			await stopClocks(tx, record_id, ['register']);
			await record(tx, {
				record: 'decision',
				record_id,
				event: 'decision.aid_registered',
				person_id: person.id,
				application_id,
				details: { end_on }
			});
		}
		return terms.length;
	});
}
