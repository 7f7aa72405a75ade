import { redirect, type RequestEvent } from '@sveltejs/kit';
import { mayFillIn } from '#lib/domain/application/acting.ts';
import { answersForm, fileField } from '#lib/forms/after/answers.ts';
import { SECTION_TITLES } from '#lib/forms/application/section-titles.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { answerRequest } from '#lib/server/application/answer.ts';
import { itemsOf, openRequest } from '#lib/server/application/requests.ts';
import { saveAnswers } from '#lib/server/application/save-answers.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import type { Subject } from '#lib/server/documents/attach.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { opened } from '#lib/server/http/opened.ts';
import { postWithFiles } from '#lib/server/http/post-with-files.ts';
import { words } from '#lib/server/http/words.ts';
import { sectionHref } from '../sections.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const own = await ownCase(event);
	const request = own.state === 'withdrawn' ? undefined : await openRequest(db, own.id);
	if (!request) redirect(303, localizeHref(`/my/applications/${own.id}`));
	await opened(event, { record_id: request.id });
	const items = await itemsOf(db, [request.id]);
	const files = await attachmentsOf(db, own.id, { place: 'answer', subject_id: request.id });
	const editable = request.kind === 'completion' && own.state === 'submitted';
	return {
		heading: headingOf(own),
		kind: request.kind,
		until_on: request.until_on,
		may_edit: own.acts_as !== null,
		items: items.map(({ id, text, section, answer, service_code, version }) => ({
			id,
			text,
			version,
			answered: answer !== '',
			subject: { application_id: own.id, place: 'answer', subject_id: request.id, part: id },
			files: files.filter(({ part }) => part === id).map(fileRef),
			about: service_code
				? words(own.content.catalogue.find(({ code }) => code === service_code)?.name ?? own.content.name)
				: section && SECTION_TITLES[section](),
			change:
				editable && section !== null && mayFillIn(own.acts_as, section)
					? { href: sectionHref(own.id, section), title: SECTION_TITLES[section]() }
					: null
		})),
		form: await openForm(answersForm, {
			items: items.map(({ id }) => id),
			versions: items.map(({ version }) => String(version)),
			answers: items.map(({ answer }) => answer),
			waived: false
		})
	};
};

/** Per file field of the page, the item it is about. */
async function subjectsOf(event: RequestEvent): Promise<Record<string, Subject>> {
	const application_id = idIn(event);
	const request = isId(application_id) ? await openRequest(db, application_id) : undefined;
	const items = request ? await itemsOf(db, [request.id]) : [];
	return Object.fromEntries(
		items.map(({ id, request_id }, index) => [
			fileField(index),
			{ application_id, place: 'answer', subject_id: request_id, part: id }
		])
	);
}

async function versionsNow(event: RequestEvent): Promise<string[]> {
	const request = await openRequest(db, idIn(event));
	return request ? (await itemsOf(db, [request.id])).map(({ version }) => String(version)) : [];
}

type Posted = {
	readonly items: readonly string[];
	readonly versions: readonly string[];
	readonly answers: readonly string[];
};

/** The answers as they were posted, each with its item. */
const given = (event: RequestEvent, { items, versions, answers }: Posted) => ({
	application_id: idIn(event),
	answers: items.map((item_id, index) => ({
		item_id,
		answer: answers[index] ?? '',
		version: Number(versions[index] ?? 0)
	}))
});

export const actions: Actions = {
	save: async (event) => {
		const subjects = await subjectsOf(event);
		return postWithFiles(event, ['applicant'], answersForm, subjects, async (data, person, form) => {
			await saveAnswers(db, person, given(event, data));
			form.data.versions = await versionsNow(event);
			goOn(event, m.after_request_saved(), `/my/applications/${idIn(event)}/request`);
		});
	},
	send: async (event) => {
		const subjects = await subjectsOf(event);
		return postWithFiles(event, ['applicant'], answersForm, subjects, async (data, person) => {
			await answerRequest(db, person, { ...given(event, data), waived: data.waived });
			goOn(event, m.term_my_answered(), `/my/applications/${idIn(event)}`);
		});
	}
};
