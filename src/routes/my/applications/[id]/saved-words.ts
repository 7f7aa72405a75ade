import { differences, type SaveMessage } from '#lib/forms/application/conflict.ts';
import type { AnswerRow, Told } from '#lib/forms/application/summary.ts';
import { now } from '#lib/server/clock.ts';
import type { LastSaved } from '#lib/server/application/last-saved.ts';
import { ownApplication, type OwnFilled } from '#lib/server/application/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { fileNames } from '#lib/server/application/file-names.ts';
import type { Attachment } from '#lib/server/documents/attachments.ts';
import type { Person } from '#lib/server/person/person.ts';
import { nextTranche } from './next-tranche.ts';

/** Answers to tell row by row. @param files their files; none when only answers are compared */
export const toldOf = (
	{ saved, content }: Pick<OwnFilled, 'saved' | 'content'>,
	files: readonly Attachment[] = []
): Told => ({ filled: saved, content, filesOf: fileNames(files) });

/** What a page whose version is not the stored one shows: who saved, when, and what is different. */
export const conflictOf = (
	last: LastSaved | null,
	theirs: readonly AnswerRow[],
	mine: readonly AnswerRow[]
): SaveMessage => (last ? { conflict: { ...last, rows: differences(theirs, mine) } } : {});

/** What a page that saved itself is told: when, and whether the tranche has closed meanwhile. */
export async function savedOf(person: Person, application_id: string): Promise<SaveMessage> {
	const [{ phase, organisation_id }, at] = await Promise.all([
		ownApplication(db, person, application_id),
		now(db)
	]);
	const closed = phase === 'closed' ? { next: await nextTranche(organisation_id) } : null;
	return { saved: { at, closed } };
}
