import { error, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { amountRows, caseText } from '#lib/components/case/case-text.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { declineForm } from '#lib/forms/review/decline.ts';
import { sheetForm } from '#lib/forms/review/sheet.ts';
import { awaitsCalibration } from '#lib/server/calibration/gate.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { criteriaShown } from '#lib/server/http/criteria.ts';
import { found } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { declareNoInterest } from '#lib/server/review/declare.ts';
import { declineReview } from '#lib/server/review/decline.ts';
import { saveScores, type Scores } from '#lib/server/review/scores.ts';
import { reviewSheet } from '#lib/server/review/sheet.ts';
import { submitReview } from '#lib/server/review/submit.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { Actions, PageServerLoad } from './$types';

const REVIEWER = ['reviewer'] as const;

/** The review this page is about: one's own, or none at all. */
const sheetOf = (event: RequestEvent, person: Person) => {
	const { id } = event.params;
	if (!id || !isId(id)) error(404, m.refused_not_found());
	return found(reviewSheet(db, person, id));
};

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...REVIEWER);
	const sheet = await sheetOf(event, person);
	const { content, scores, other, text } = sheet;
	const waits = text ? null : await awaitsCalibration(db, person, sheet.application_id);
	const criteria = criteriaShown(content.criteria);
	const known = Object.fromEntries(
		criteria.flatMap(({ code }) => {
			const given = scores.find(({ criterion }) => criterion === code);
			return [
				[`score_${code}`, given?.score ?? null],
				[`reason_${code}`, given?.reason ?? '']
			];
		})
	);
	return {
		id: sheet.id,
		name: sheet.name,
		city: sheet.city,
		state: sheet.state,
		saved_at: sheet.saved_at,
		submitted_at: sheet.submitted_at,
		due_on: sheet.due_on,
		today: await today(db),
		waits: waits && words(waits),
		withdrawn: sheet.application_state === 'withdrawn',
		opened: text && {
			caption: m.review_sheet_caption({
				number: sheet.number ?? '',
				type: sheet.care_type ? words(sheet.care_type) : ''
			}),
			text: caseText(content, text),
			amounts: amountRows(content, sheet.requested),
			requested_cents: sheet.requested_cents ?? 0
		},
		criteria: text ? criteria : [],
		sheet: await openForm(sheetForm(content.criteria), { version: sheet.version, ...known }, 'sheet'),
		decline: await openForm(declineForm, undefined, 'decline'),
		other
	};
};

/** The form as the verbs take it. */
const scoresFrom = (
	review_id: string,
	criteria: readonly { readonly code: string }[],
	data: Record<string, unknown> & { version: number }
): Scores => ({
	review_id,
	version: data.version,
	scores: criteria.map(({ code }) => {
		const score = data[`score_${code}`];
		const reason = data[`reason_${code}`];
		return {
			criterion: code,
			score: typeof score === 'number' ? score : null,
			reason: typeof reason === 'string' ? reason : ''
		};
	})
});

/** Saves or submits the sheet, with the criteria that the case pinned. */
async function postSheet(
	event: RequestEvent<{ id: string }>,
	done: string,
	verb: (person: Person, scores: Scores) => Promise<unknown>
) {
	const criteria = event.locals.person
		? (await sheetOf(event, signedIn(event, ...REVIEWER))).content.criteria
		: [];
	return postAs(
		event,
		REVIEWER,
		sheetForm(criteria),
		async (data, person) => {
			await verb(person, scoresFrom(event.params.id, criteria, data));
			goOn(event, done, `/review/${event.params.id}`);
		},
		'sheet'
	);
}

export const actions: Actions = {
	declare: (event) =>
		postAs(event, REVIEWER, nothing, async (_, person) => {
			await declareNoInterest(db, person, event.params.id);
			goOn(event, m.review_declare_done(), `/review/${event.params.id}`);
		}),
	decline: (event) =>
		postAs(
			event,
			REVIEWER,
			declineForm,
			async ({ interest, reason }, person) => {
				await declineReview(db, person, { review_id: event.params.id, interest: interest === 'yes', reason });
				goOn(event, m.review_decline_done(), '/review');
			},
			'decline'
		),
	save: (event) =>
		postSheet(event, m.review_sheet_saved(), (person, scores) => saveScores(db, person, scores)),
	submit: (event) =>
		postSheet(event, m.review_sheet_submitted(), (person, scores) => submitReview(db, person, scores))
};
