import { BLANK_ENTRY } from '#lib/domain/interest/entry.ts';
import { today } from '#lib/server/clock.ts';
import { addInterest } from '#lib/server/interest/add.ts';
import type { Story } from './story.ts';

/** What those who judge are tied to, outside the practices of the demonstration. */
export async function interests({ db, cast }: Story): Promise<void> {
	const last = Temporal.PlainDate.from(await today(db)).subtract({ years: 1, months: 4 });
	await addInterest(db, cast.reviewer_one, {
		...BLANK_ENTRY,
		kind: 'employer',
		name: 'Streekziekenhuis De Vaart',
		kvk_number: '90050001',
		from_on: last.subtract({ years: 3 }).toString(),
		until_on: last.toString(),
		reason: 'Ik werkte hier als informatiebeveiliger.'
	});
	await addInterest(db, cast.reviewer_one, {
		...BLANK_ENTRY,
		kind: 'relation',
		name: 'Tandartsenpraktijk Het Veer',
		kvk_number: '90050002',
		reason: 'Mijn broer is hier eigenaar.'
	});
	await addInterest(db, cast.officer, {
		...BLANK_ENTRY,
		kind: 'supplier',
		name: 'Sleutelmeesters',
		kvk_number: '90050003',
		reason: 'Mijn partner heeft aandelen.'
	});
}
