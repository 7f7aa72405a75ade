import { sql } from 'kysely';
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

/** Who removed a service, and when; null when it never was there. Nothing is stored of it: version 0. */
export async function lastRemovedLine(
	db: Reader,
	application_id: string,
	line_id: string
): Promise<LastSaved | null> {
	const row = await db
		.selectFrom('audit_event as e')
		.leftJoin('person', 'person.id', 'e.person_id')
		.where('e.application_id', '=', application_id)
		.where('e.event', '=', 'application.line_removed')
		.where(sql<boolean>`e.details ->> 'line_id' = ${line_id}`)
		.orderBy('e.id', 'desc')
		.select(['e.business_at as at', 'person.name as by'])
		.executeTakeFirst();
	return row ? { ...row, version: 0 } : null;
}
