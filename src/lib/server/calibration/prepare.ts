import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { SAMPLES } from '#lib/domain/review/calibration-lifecycle.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { tranchesOf } from '../ranking/tranche.ts';
import { isReviewed } from '../review/is-reviewed.ts';

/** A sample case as the chair writes it. */
export type Sample = { readonly title: string; readonly text: string };

const WORDS = {
	open: {
		nl: 'Deze ijkronde is al begonnen. De voorbeelden staan vast.',
		en: 'This calibration has begun already. The samples cannot change any more.'
	},
	late: {
		nl: 'Er zijn al beoordelingen van deze ronde ingediend. Een ijkronde komt daarvoor.',
		en: 'Reviews of this tranche have been submitted already. A calibration comes before them.'
	},
	title: { nl: 'Geef het voorbeeld een titel.', en: 'Give the sample a title.' },
	text: { nl: 'Schrijf de tekst van het voorbeeld.', en: 'Write the text of the sample.' }
} satisfies Record<string, Reason>;

/**
 * The chair writes the three sample cases of a tranche, or changes them while nobody has seen them.
 * @returns the id of the round
 * @throws Refused at each sample without a title or a text, once the round is open, and once a review was submitted without one
 */
export async function prepareCalibration(
	db: Database,
	person: Person,
	{ tranche_id, samples }: { tranche_id: string; samples: readonly Sample[] }
): Promise<string> {
	const faults = Array.from({ length: SAMPLES }, (_, index) => {
		const reasons: Reason[] = [];
		if (!samples[index]?.title.trim()) reasons.push({ ...WORDS.title, field: `title_${index + 1}` });
		if (!samples[index]?.text.trim()) reasons.push({ ...WORDS.text, field: `text_${index + 1}` });
		return reasons;
	}).flat();
	if (faults.length > 0) throw new Refused(...faults);
	return db.transaction().execute(async (tx) => {
		const tranche = await tranchesOf(tx, person, ['panel_chair'])
			.where('tranche.id', '=', tranche_id)
			.select((eb) => isReviewed(eb).as('late'))
			.executeTakeFirst();
		if (!tranche) throw new NotFound('tranche');
		const { id, state } = await preparing(tx, person, tranche_id);
		if (state !== 'preparing') throw new Refused(WORDS.open);
		if (tranche.late) throw new Refused(WORDS.late);
		for (const [index, { title, text }] of samples.slice(0, SAMPLES).entries())
			await tx
				.insertInto('calibration_case')
				.values({ calibration_id: id, position: index + 1, title: title.trim(), text: text.trim() })
				.onConflict((conflict) =>
					conflict
						.columns(['calibration_id', 'position'])
						.doUpdateSet({ title: title.trim(), text: text.trim() })
				)
				.execute();
		await record(tx, {
			record: 'calibration',
			record_id: id,
			event: 'calibration.prepared',
			person_id: person.id,
			details: { tranche_id }
		});
		return id;
	});
}

async function preparing(tx: Tx, person: Person, tranche_id: string) {
	await tx
		.insertInto('calibration')
		.values({ tranche_id, prepared_by: person.id, prepared_at: await now(tx) })
		.onConflict((conflict) => conflict.column('tranche_id').doNothing())
		.execute();
	return tx
		.selectFrom('calibration')
		.select(['id', 'state'])
		.where('tranche_id', '=', tranche_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
}
