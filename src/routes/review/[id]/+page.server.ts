import { redirect } from '@sveltejs/kit';
import { versionText } from '#lib/forms/application/fields.ts';
import { acceptanceForm } from '#lib/forms/review/acceptance.ts';
import { declineForm } from '#lib/forms/review/decline.ts';
import { sheetForm } from '#lib/forms/review/sheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { awaitsCalibration } from '#lib/server/calibration/gate.ts';
import { now, today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { declareNoInterest } from '#lib/server/review/declare.ts';
import { declineReview } from '#lib/server/review/decline.ts';
import { placeInQueue } from '#lib/server/review/place-in-queue.ts';
import { saveScores } from '#lib/server/review/scores.ts';
import { submitReview } from '#lib/server/review/submit.ts';
import { knownScores } from './known-scores.ts';
import { postSheet, REVIEWER } from './save-sheet.ts';
import { sheetOf, sheetShown } from './sheet-shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...REVIEWER);
	const sheet = await sheetOf(event, person);
	const { criteria } = sheet.content;
	const waits = sheet.text ? null : await awaitsCalibration(db, person, sheet.application_id);
	const known = { version: versionText(sheet.version), then: '', ...knownScores(criteria, sheet) };
	return {
		...sheetShown(sheet),
		today: await today(db),
		waits: waits && words(waits),
		place: await placeInQueue(db, person, sheet.id),
		/** The file to open with, for who asks without JavaScript. */
		file: event.url.searchParams.get('file'),
		sheet: await openForm(sheetForm(criteria), known, `sheet-${sheet.id}`),
		acceptance: await openForm(acceptanceForm, undefined, `acceptance-${sheet.id}`),
		decline: await openForm(declineForm, undefined, `decline-${sheet.id}`)
	};
};

export const actions: Actions = {
	declare: (event) =>
		postAs(
			event,
			REVIEWER,
			acceptanceForm,
			async ({ explanation }, person) => {
				await declareNoInterest(db, person, event.params.id, explanation);
				// The page that opens says so itself.
				redirect(303, localizeHref(`/review/${event.params.id}`));
			},
			`acceptance-${event.params.id}`
		),
	decline: (event) =>
		postAs(
			event,
			REVIEWER,
			declineForm,
			async ({ interest, reason }, person) => {
				await declineReview(db, person, { review_id: event.params.id, interest: interest === 'yes', reason });
				goOn(event, m.review_decline_done(), '/review');
			},
			`decline-${event.params.id}`
		),
	save: (event) =>
		postSheet(event, async (person, scores, form, then) => {
			form.data.version = versionText(await saveScores(db, person, scores));
			if (then === 'auto') form.message = { saved: { at: await now(db), closed: null } };
			else goOn(event, m.review_sheet_saved(), then === 'later' ? '/review' : `/review/${event.params.id}`);
		}),
	submit: (event) =>
		postSheet(event, async (person, scores, _, then) => {
			const { next_id } = await placeInQueue(db, person, event.params.id);
			await submitReview(db, person, scores);
			if (then === 'next' && next_id) goOn(event, m.desk_submitted_next(), `/review/${next_id}`);
			goOn(event, m.review_sheet_submitted(), `/review/${event.params.id}`);
		})
};
