import { error } from '@sveltejs/kit';
import { Refused } from '#lib/domain/refusal.ts';
import { objectionForm, withdrawalForm } from '#lib/forms/after/objection.ts';
import { date, dateWithWeekday } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { ownToChange } from '#lib/server/application/own-to-change.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { opened } from '#lib/server/http/opened.ts';
import { postedSubject, postWithFiles } from '#lib/server/http/post-with-files.ts';
import { NO_LATE_REASON, objectTo } from '#lib/server/objection/object.ts';
import { objectable, objectionsOf } from '#lib/server/objection/queries.ts';
import { withdrawObjection } from '#lib/server/objection/withdraw.ts';
import { KIND_WORDS } from '../../../../office/decisions/kinds.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const own = await ownCase(event);
	const on = await today(db);
	const open = await objectable(db, own.id);
	const objections = await objectionsOf(db, own.id);
	if (open.length === 0 && objections.length === 0) error(404, m.refused_not_found());
	await opened(event, { application_id: own.id, records: ['incoming_notice'] });
	const files = await attachmentsOf(db, own.id, { place: 'objection' });
	const unsent = files.filter(({ subject_id }) => objections.every(({ id }) => id !== subject_id));
	const wished = event.url.searchParams.get('decision');
	return {
		heading: headingOf(own),
		may_edit: own.acts_as !== null,
		decisions: open.map(({ id, kind, announced_on, objection_until }) => ({
			value: id,
			label: m.after_objection_decision_of({ kind: KIND_WORDS[kind](), date: date(announced_on) }),
			until: dateWithWeekday(objection_until),
			late: objection_until < on
		})),
		objections: await Promise.all(
			objections.map(async ({ id, decision_kind, ...objection }) => ({
				...objection,
				id,
				decision: KIND_WORDS[decision_kind](),
				files: files.filter(({ subject_id }) => subject_id === id).map(fileRef),
				form: await openForm(withdrawalForm, { notice_id: id }, id)
			}))
		),
		/** What was added to an objection that is still being written, by its id. */
		unsent: Object.fromEntries(
			[...Map.groupBy(unsent, ({ subject_id }) => subject_id)].map(([id, own]) => [id, own.map(fileRef)])
		),
		form: await openForm(objectionForm, {
			id: unsent.at(-1)?.subject_id ?? crypto.randomUUID(),
			decision_id: open.find(({ id }) => id === wished)?.id ?? open[0]?.id ?? '',
			step: 'write'
		})
	};
};

/** A late objection says why before it is looked over. */
async function refuseUnexplained(application_id: string, decision_id: string, late_reason: string) {
	const decision = (await objectable(db, application_id)).find(({ id }) => id === decision_id);
	if (decision && decision.objection_until < (await today(db)) && late_reason === '')
		throw new Refused(NO_LATE_REASON);
}

export const actions: Actions = {
	check: async (event) => {
		const subjects = await postedSubject(event, 'objection');
		return postWithFiles(event, ['applicant'], objectionForm, subjects, async (data, person, form) => {
			await ownToChange(db, person, idIn(event));
			await refuseUnexplained(idIn(event), data.decision_id, data.late_reason);
			form.data.step = 'check';
			delete form.data.files;
		});
	},
	change: async (event) => {
		const subjects = await postedSubject(event, 'objection');
		return postWithFiles(event, ['applicant'], objectionForm, subjects, (_data, _person, form) => {
			delete form.data.files;
			return Promise.resolve((form.data.step = 'write'));
		});
	},
	file: async (event) => {
		const subjects = await postedSubject(event, 'objection');
		return postWithFiles(event, ['applicant'], objectionForm, subjects, async (data, person) => {
			const { decision_id, grounds, wish, hearing, late_reason } = data;
			const written = { id: data.id, decision_id, grounds, wish, late_reason };
			const application_id = idIn(event);
			await objectTo(db, person, { ...written, hearing: hearing === 'yes', application_id });
			goOn(event, m.after_objection_sent(), `/my/applications/${application_id}/objection`);
		});
	},
	withdraw: (event) =>
		postAs(event, ['applicant'], withdrawalForm, async ({ notice_id }, person) => {
			const application_id = idIn(event);
			await withdrawObjection(db, person, { application_id, notice_id });
			goOn(event, m.after_objection_withdrawn_flash(), `/my/applications/${application_id}/objection`);
		})
};
