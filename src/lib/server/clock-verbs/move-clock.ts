import { sql } from 'kysely';
import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { isDemo } from '../environment.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { permitRole } from '../person/permit-role.ts';
import type { Person } from '../person/person.ts';

const NOT_HERE = {
	nl: 'De klok gaat alleen in de demonstratie vooruit.',
	en: 'The clock moves in the demonstration only.'
};
export const NOT_BACK = {
	nl: 'Het is al later. De klok gaat alleen vooruit.',
	en: 'It is later already. The clock only goes forward.'
};
const TOO_FAR = {
	nl: 'De klok gaat ten hoogste tien jaar in één keer vooruit.',
	en: 'The clock goes forward ten years at a time at most.'
};

const TEN_YEARS = 3653 * 24 * 3600;
/** There is one business clock; its row in the audit trail has this id. */
export const CLOCK = '00000000-0000-0000-0000-000000000000';

/**
 * Moves the business clock forward, by whole seconds or up to an instant, and has what falls due done. Up to an instant,
 * a second click finds that it is that late already.
 * @throws Refused outside the demonstration, for anybody but an administrator, and backwards
 */
export async function moveClock(db: Database, person: Person, to: number | Date): Promise<void> {
	if (!isDemo()) throw new Refused(NOT_HERE);
	permitRole(person, 'administrator');
	await db.transaction().execute(async (tx) => {
		const clock = await tx
			.selectFrom('business_clock')
			.select('offset_seconds')
			.forUpdate()
			.executeTakeFirstOrThrow();
		const seconds =
			typeof to === 'number' ? to : Math.ceil((to.getTime() - (await now(tx)).getTime()) / 1000);
		if (!Number.isInteger(seconds) || seconds <= 0) throw new Refused(NOT_BACK);
		if (seconds > TEN_YEARS) throw new Refused(TOO_FAR);
		await tx
			.updateTable('business_clock')
			.set({ offset_seconds: clock.offset_seconds + seconds })
			.execute();
		await record(tx, {
			record: 'business_clock',
			record_id: CLOCK,
			event: 'business_clock.moved',
			person_id: person.id,
			details: {
				seconds,
				now_at: (await sql<{ at: Date }>`select business_now() as at`.execute(tx)).rows[0]?.at
			}
		});
		await enqueue(tx, 'follow_up', {}, 'follow_up');
	});
}
