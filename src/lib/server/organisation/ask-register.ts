import { Refused } from '#lib/domain/refusal.ts';
import { timesInAnHour } from '../audit/queries.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { RegisterAnswer } from '../register/answer.ts';
import { lookUp } from '../register/kvk.ts';

const MOST_AN_HOUR = 20;
const TOO_OFTEN = {
	nl: 'U hebt het handelsregister vaak gevraagd. Wacht een uur, of vul de gegevens zelf in.',
	en: 'You have asked the trade register often. Wait an hour, or fill in the details yourself.',
	field: 'kvk_number'
};

/**
 * Asks the trade register on behalf of a person, who may do so 20 times an hour: the register is not ours to copy.
 * @throws Refused when they asked too often
 */
export async function askRegisterFor(
	db: Database,
	person: Person,
	kvk_number: string
): Promise<RegisterAnswer> {
	const at = await db.transaction().execute(async (tx) => {
		const times = await timesInAnHour(tx, 'register.asked', { person_id: person.id });
		if (times >= MOST_AN_HOUR) throw new Refused(TOO_OFTEN);
		await record(tx, {
			record: 'person',
			record_id: person.id,
			event: 'register.asked',
			person_id: person.id,
			details: { kvk_number }
		});
		return now(tx);
	});
	return lookUp(kvk_number, at);
}
