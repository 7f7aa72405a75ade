import { redirect, type RequestEvent } from '@sveltejs/kit';
import { sectionsOf, type Answers, type AnswerSection } from '#lib/domain/application/answers.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { versionSeen, type SaveMessage } from '#lib/forms/application/conflict.ts';
import { versionOf, versionText } from '#lib/forms/application/fields.ts';
import { answerRows } from '#lib/forms/application/summary.ts';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { lastSavedSection } from '#lib/server/application/last-saved.ts';
import { askedSections } from '#lib/server/application/lock-section.ts';
import { ownApplication, ownFilled } from '#lib/server/application/queries.ts';
import { saveSection } from '#lib/server/application/save-section.ts';
import { ALREADY_SUBMITTED, isStale } from '#lib/server/application/words.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageGone } from '#lib/server/http/page-gone.ts';
import type { Person } from '#lib/server/person/person.ts';
import { conflictOf, savedOf, toldOf } from './saved-words.ts';
import { idIn } from './own-draft.ts';
import { checkHref, isChange, nextHref, sectionHref } from './sections.ts';

type Save<Section extends AnswerSection> = {
	readonly section: Section;
	readonly answers: Answers[Section];
	/** The posted form: it takes back the stored version, or what somebody else answered meanwhile. */
	readonly form: { data: Record<string, unknown>; message?: SaveMessage };
	/** Another way on than the next section. */
	readonly onward?: string | undefined;
};

/**
 * Saves a section and goes on: to the next one, back to the list of tasks, or nowhere when the page saves itself while
 * somebody types. When a colleague or another tab saved other answers since, the page shows what is different.
 */
export async function saveAnswers<Section extends AnswerSection>(
	event: RequestEvent,
	person: Person,
	{ section, answers, form, onward }: Save<Section>
): Promise<void> {
	const application_id = idIn(event);
	const then = String(form.data.then ?? '');
	const over = versionSeen(then);
	try {
		const version = over ?? versionOf(String(form.data.version ?? ''));
		const saved = await saveSection(db, person, { application_id, section, answers, version });
		form.data.version = versionText(saved);
	} catch (thrown) {
		if (thrown instanceof Refused && isStale(thrown)) {
			const [own, last] = await Promise.all([
				ownFilled(db, person, application_id),
				lastSavedSection(db, application_id, section)
			]);
			const rows = (sections: Partial<Answers>) =>
				answerRows(section, toldOf({ ...own, saved: { ...own.saved, sections } }), getLocale());
			const { sections } = own.saved;
			form.message = conflictOf(last, rows(sections), rows({ ...sections, [section]: answers }));
		}
		throw pageGone(thrown, ALREADY_SUBMITTED);
	}
	if (then === 'auto') {
		form.message = await savedOf(person, application_id);
		return;
	}
	if (over !== null) redirect(303, localizeHref(sectionHref(application_id, section)));
	// What a request asked about goes back to that request.
	if ((await askedSections(db, application_id)).includes(section))
		redirect(303, localizeHref(`/my/applications/${application_id}/request`));
	if (then === 'later') redirect(303, localizeHref(`/my/applications/${application_id}`));
	if (onward === undefined && isChange(event.url)) redirect(303, localizeHref(checkHref(application_id)));
	const { content } = await ownApplication(db, person, application_id);
	redirect(303, localizeHref(onward ?? nextHref(application_id, section, sectionsOf(content))));
}
