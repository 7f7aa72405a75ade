import { sectionsOf } from '#lib/domain/application/answers.ts';
import { SECTION_TITLES } from '#lib/forms/application/section-titles.ts';
import { answerRows } from '#lib/forms/application/summary.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { OwnFilled } from '#lib/server/application/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { toldOf } from './saved-words.ts';

/** Everything that was answered, section by section, with the names of the files: for checking and for printing. */
export async function answersShown(own: OwnFilled) {
	const told = toldOf(own, await attachmentsOf(db, own.id));
	return sectionsOf(own.content).map((section) => ({
		section,
		title: SECTION_TITLES[section](),
		rows: answerRows(section, told, getLocale())
	}));
}
