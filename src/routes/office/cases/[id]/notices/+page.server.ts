import { error, type RequestEvent } from '@sveltejs/kit';
import { dateIn } from '#lib/forms/application/fields.ts';
import { closingForm, noticeForm } from '#lib/forms/office/notice.ts';
import { m } from '#lib/paraglide/messages.js';
import { announcedDecisions } from '#lib/server/decision/announced.ts';
import { daysBetween } from '#lib/components/staff/days.ts';
import { penalty } from '#lib/domain/term/penalty.ts';
import { schemeTerms } from '#lib/domain/term/scheme-terms.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { schemeContent } from '#lib/server/tranche/queries.ts';
import { closeNotice } from '#lib/server/notice/close.ts';
import { noticesOf } from '#lib/server/notice/queries.ts';
import { registerNotice } from '#lib/server/notice/register.ts';
import { date } from '#lib/format.ts';
import { KIND_WORDS } from '../../../decisions/kinds.ts';
import { caseAt } from '../case-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const { id, number, name, scheme_version_id } = await caseAt(event.params.id, person);
	const terms = schemeTerms((await schemeContent(db, scheme_version_id)).terms);
	const on = await today(db);
	const notices = await noticesOf(db, id);
	const files = await attachmentsOf(db, id, { place: 'objection' });
	const decisions = await announcedDecisions(db, id);
	return {
		id,
		number,
		name,
		notices: await Promise.all(
			notices.map(async ({ penalty_from, penalty_stopped_on, ...notice }) => ({
				...notice,
				files: files.filter(({ subject_id }) => subject_id === notice.id).map(fileRef),
				penalty_cents: penalty_from
					? penalty(terms, daysBetween(penalty_from, penalty_stopped_on ?? on))
					: null,
				form: await openForm(closingForm, undefined, notice.id)
			}))
		),
		decisions: decisions.map(({ id: value, kind, announced_on }) => ({
			value,
			label: m.term_notice_decision({ kind: KIND_WORDS[kind](), date: date(announced_on) })
		})),
		form: await openForm(noticeForm, { decision_id: decisions[0]?.id ?? '' }, 'notice')
	};
};

function back(event: RequestEvent, text: string): never {
	goOn(event, text, `/office/cases/${event.params.id}/notices`);
}

export const actions: Actions = {
	register: (event) =>
		postAs(
			event,
			['grant_officer'],
			noticeForm,
			async (data, person) => {
				const { timely } = await registerNotice(db, person, {
					application_id: event.params.id,
					kind: data.kind,
					decision_id: isId(data.decision_id) ? data.decision_id : null,
					channel: data.channel,
					posted_on: dateIn(data, 'posted_on'),
					received_on: dateIn(data, 'received_on') ?? '',
					committee: data.committee
				});
				back(event, timely ? m.term_notice_saved() : m.term_notice_saved_not());
			},
			'notice'
		),
	close: (event) => {
		const notice_id = event.url.searchParams.get('notice') ?? '';
		if (!isId(notice_id)) error(404, m.refused_not_found());
		return postAs(
			event,
			['grant_officer'],
			closingForm,
			async ({ reason }, person) => {
				await closeNotice(db, person, { notice_id, reason });
				back(event, m.term_notice_closed());
			},
			notice_id
		);
	}
};
