import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Answers, AnswerSection } from '#lib/domain/application/answers.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { versionOf, versionText } from '#lib/forms/application/fields.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { filledIn } from '#lib/server/application/filled.ts';
import { saveSection } from '#lib/server/application/save-section.ts';
import { db } from '#lib/server/db/connection.ts';
import type { Person } from '#lib/server/person/person.ts';
import { idIn } from './own-draft.ts';
import { nextHref } from './sections.ts';

type Save<Section extends AnswerSection> = {
	readonly section: Section;
	readonly answers: Answers[Section];
	/** The posted form: its version becomes the stored one when the page was stale, so that saving again counts. */
	readonly form: { data: Record<string, unknown> };
	/** Another way on than the next section. */
	readonly onward?: string | undefined;
};

/** Saves a section and goes on: to the next one, or back to the list of tasks. */
export async function saveAnswers<Section extends AnswerSection>(
	event: RequestEvent,
	person: Person,
	{ section, answers, form, onward }: Save<Section>
): Promise<never> {
	const application_id = idIn(event);
	const version = versionOf(String(form.data.version ?? ''));
	try {
		await saveSection(db, person, { application_id, section, answers, version });
	} catch (thrown) {
		if (thrown instanceof Refused) {
			const { stamps } = await filledIn(db, application_id);
			form.data.version = versionText(stamps[section]?.version);
		}
		throw thrown;
	}
	const later = form.data.then === 'later';
	redirect(
		303,
		localizeHref(later ? `/my/applications/${application_id}` : (onward ?? nextHref(application_id, section)))
	);
}
