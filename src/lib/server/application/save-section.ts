import { sql } from 'kysely';
import { mayFillIn } from '#lib/domain/application/acting.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Answers, AnswerSection } from '#lib/domain/application/answers.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockSection } from './lock-section.ts';
import { NOT_BY_MANDATE, STALE } from './words.ts';

const ONE_EVENT_MS = 15 * 60 * 1000;

type Save<Section extends AnswerSection> = {
	readonly application_id: string;
	readonly section: Section;
	readonly answers: Answers[Section];
	/** The version the person saw; null when the section was never saved. */
	readonly version: number | null;
};

/**
 * Saves the answers of a section, complete or not. Saving the same answers twice is saving once. A page saves itself
 * while somebody types: what the same person saves within a quarter of an hour is one event of the trail.
 * @returns the new version
 * @throws Refused when somebody saved other answers since: nothing is overwritten unseen; and for an adviser who would
 * change the bank account
 */
export async function saveSection<Section extends AnswerSection>(
	db: Database,
	person: Person,
	{ application_id, section, answers, version }: Save<Section>
): Promise<number> {
	return db.transaction().execute(async (tx) => {
		const { by } = await lockSection(tx, person, application_id, section);
		const stored = await tx
			.selectFrom('application_section')
			.where('application_id', '=', application_id)
			.where('section', '=', section)
			.select([
				'version',
				'saved_by',
				'saved_at',
				sql<boolean>`answers = ${JSON.stringify(answers)}::jsonb`.as('same')
			])
			.executeTakeFirst();
		if (stored?.same) return stored.version;
		if (!mayFillIn(by, section)) throw new Refused(NOT_BY_MANDATE);
		if ((stored?.version ?? null) !== version) throw new Refused(STALE);
		const saved = {
			answers: JSON.stringify(answers),
			version: (version ?? 0) + 1,
			saved_by: person.id,
			saved_at: await now(tx)
		};
		await tx
			.insertInto('application_section')
			.values({ application_id, section, ...saved })
			.onConflict((conflict) => conflict.columns(['application_id', 'section']).doUpdateSet(saved))
			.execute();
		const goes_on =
			stored?.saved_by === person.id && saved.saved_at.getTime() - stored.saved_at.getTime() < ONE_EVENT_MS;
		if (goes_on) return saved.version;
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.section_saved',
			person_id: person.id,
			application_id,
			details: { section }
		});
		return saved.version;
	});
}
