import { messageForm } from '#lib/forms/after/message.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { readMessages } from '#lib/server/message/read.ts';
import { sendMessage } from '#lib/server/message/send.ts';
import { caseAt } from '../case-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const { id, number, name } = await caseAt(event.params.id, person);
	const messages = await readMessages(db, person, 'office', id);
	const files = await attachmentsOf(db, id, { place: 'message' });
	return {
		id,
		number,
		name,
		messages: messages.map(({ side, author, ...message }) => ({
			...message,
			who: side === 'office' ? author : `${author}, ${name}`,
			own: side === 'office',
			files: files.filter(({ subject_id }) => subject_id === message.id).map(fileRef),
			fresh: side === 'applicant' && message.read_at === null
		})),
		form: await openForm(messageForm, { id: crypto.randomUUID() })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], messageForm, async ({ id, text }, person) => {
			await sendMessage(db, person, 'office', { id, application_id: event.params.id, text });
			goOn(event, m.after_message_sent(), `/office/cases/${event.params.id}/messages`);
		})
};
