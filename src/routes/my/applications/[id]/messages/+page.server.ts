import { redirect } from '@sveltejs/kit';
import { messageForm } from '#lib/forms/after/message.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { postedSubject, postWithFiles } from '#lib/server/http/post-with-files.ts';
import { openForm } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { readMessages } from '#lib/server/message/read.ts';
import { sendMessage } from '#lib/server/message/send.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const own = await ownCase(event);
	if (own.number === null) redirect(303, localizeHref(`/my/applications/${own.id}`));
	const heading = headingOf(own);
	const messages = await readMessages(db, person, 'applicant', own.id);
	const files = await attachmentsOf(db, own.id, { place: 'message' });
	return {
		heading,
		messages: messages.map(({ side, author, author_id, ...message }) => ({
			...message,
			who: side === 'office' ? heading.grantor : author_id === person.id ? m.after_message_you() : author,
			own: side === 'applicant',
			files: files.filter(({ subject_id }) => subject_id === message.id).map(fileRef),
			fresh: side === 'office' && message.read_at === null
		})),
		may_edit: own.acts_as !== null,
		form: await openForm(messageForm, { id: crypto.randomUUID() })
	};
};

export const actions: Actions = {
	default: async (event) => {
		const application_id = idIn(event);
		const subjects = await postedSubject(event, 'message');
		return postWithFiles(event, ['applicant'], messageForm, subjects, async ({ id, text }, person) => {
			await sendMessage(db, person, 'applicant', { id, application_id, text });
			goOn(event, m.after_message_sent(), `/my/applications/${application_id}/messages`);
		});
	}
};
