import { error, type RequestEvent } from '@sveltejs/kit';
import { amountRows, caseText } from '#lib/components/case/case-text.ts';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { criteriaShown } from '#lib/server/http/criteria.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import { reviewSheet } from '#lib/server/review/sheet.ts';
import { titleOf } from '../row-words.ts';
import { filesOf } from './files-of.ts';

type Sheet = Awaited<ReturnType<typeof reviewSheet>>;

/** The review this page is about: one's own, or none at all. */
export const sheetOf = (event: RequestEvent, person: Person): Promise<Sheet> => {
	const { id } = event.params;
	if (!id || !isId(id)) error(404, m.refused_not_found());
	return found(reviewSheet(db, person, id));
};

/** A review as its pages show it, in the reader's language: only what the scheme lets this reviewer see. */
export function sheetShown(sheet: Sheet) {
	const { content, hidden, text } = sheet;
	return {
		id: sheet.id,
		title: titleOf(sheet),
		name: sheet.name,
		city: sheet.city,
		blind: hidden.has('name'),
		hides_files: hidden.has('files'),
		state: sheet.state,
		saved_at: sheet.saved_at,
		submitted_at: sheet.submitted_at,
		due_on: sheet.due_on,
		withdrawn: sheet.application_state === 'withdrawn',
		outcome: APPLICATION.states[sheet.application_state],
		caption: [sheet.name && sheet.number, sheet.care_type && words(sheet.care_type), sheet.city]
			.filter(Boolean)
			.join(' · '),
		opened: text && {
			text: caseText(content, text),
			files: filesOf(content, text),
			amounts: amountRows(content, sheet.requested),
			requested_cents: sheet.requested_cents ?? 0
		},
		criteria: text ? criteriaShown(content.criteria) : [],
		scores: sheet.scores,
		note: sheet.note,
		others: sheet.others
	};
}
