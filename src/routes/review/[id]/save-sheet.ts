import type { RequestEvent } from '@sveltejs/kit';
import { Refused } from '#lib/domain/refusal.ts';
import { versionSeen } from '#lib/forms/application/conflict.ts';
import { versionOf } from '#lib/forms/application/fields.ts';
import { criteriaIn, sheetForm } from '#lib/forms/review/sheet.ts';
import { db } from '#lib/server/db/connection.ts';
import { postAs } from '#lib/server/http/form.ts';
import { posted } from '#lib/server/http/posted.ts';
import type { Person } from '#lib/server/person/person.ts';
import { isStale, type Scores } from '#lib/server/review/scores.ts';
import { reviewSheet } from '#lib/server/review/sheet.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { differing, keptIn } from './known-scores.ts';
import { sheetOf } from './sheet-shown.ts';

export const REVIEWER = ['reviewer'] as const;

type Form = { data: Record<string, unknown>; message?: App.Superforms.Message };

/**
 * Takes a posted sheet to a verb, with the criteria that the case pinned. Another tab that saved since is shown beside
 * it, and nothing is overwritten; without a session everything typed comes back.
 */
export async function postSheet(
	event: RequestEvent<{ id: string }>,
	verb: (person: Person, scores: Scores, form: Form, then: string) => Promise<unknown>
) {
	const criteria = event.locals.person
		? (await sheetOf(event, signedIn(event, ...REVIEWER))).content.criteria
		: criteriaIn(await posted(event.request));
	return postAs(
		event,
		REVIEWER,
		sheetForm(criteria),
		async (data, person, form) => {
			const version = versionSeen(data.then) ?? versionOf(data.version) ?? 0;
			const mine = { review_id: event.params.id, version, ...keptIn(criteria, data) };
			try {
				await verb(person, mine, form, data.then);
			} catch (thrown) {
				if (thrown instanceof Refused && isStale(thrown)) {
					const stored = await reviewSheet(db, person, event.params.id);
					const rows = differing(stored.content.criteria, stored, mine);
					const { saved_at: at, version } = stored;
					form.message = { conflict: { by: person.name, at, version, rows } };
				}
				throw thrown;
			}
		},
		`sheet-${event.params.id}`
	);
}
