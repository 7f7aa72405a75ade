import type { AnswerSection } from '#lib/domain/application/answers.ts';
import type { Reader } from '../db/connect.ts';

/** Who saved something last, when, and which version that made. */
export type LastSaved = {
	readonly by: string | null;
	readonly at: Date | null;
	readonly version: number;
};

/** The stored version of a section of a case that the caller may see. */
export async function lastSavedSection(
	db: Reader,
	application_id: string,
	section: AnswerSection
): Promise<LastSaved | null> {
	const row = await db
		.selectFrom('application_section')
		.innerJoin('person', 'person.id', 'saved_by')
		.where('application_id', '=', application_id)
		.where('section', '=', section)
		.select(['version', 'saved_at as at', 'person.name as by'])
		.executeTakeFirst();
	return row ?? null;
}

/** The same of a service. Of one from before this was kept, nobody knows who and when. */
export async function lastSavedLine(
	db: Reader,
	application_id: string,
	line_id: string
): Promise<LastSaved | null> {
	const row = await db
		.selectFrom('application_line')
		.leftJoin('person', 'person.id', 'saved_by')
		.where('application_id', '=', application_id)
		.where('application_line.id', '=', line_id)
		.select(['version', 'saved_at as at', 'person.name as by'])
		.executeTakeFirst();
	return row ?? null;
}
