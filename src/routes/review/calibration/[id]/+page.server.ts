import { SAMPLES } from '#lib/domain/review/calibration-lifecycle.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { startForm } from '#lib/forms/review/calibration.ts';
import { m } from '#lib/paraglide/messages.js';
import { openCalibration } from '#lib/server/calibration/open.ts';
import { calibrationRound } from '#lib/server/calibration/queries.ts';
import { FEWEST_CALIBRATED, startReviews } from '#lib/server/calibration/start.ts';
import { db } from '#lib/server/db/connection.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { Actions, PageServerLoad } from './$types';

const CHAIR = ['panel_chair'] as const;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'reviewer', ...CHAIR);
	const round = await foundBy(event.params.id, (id) => calibrationRound(db, person, id));
	return {
		id: round.id,
		tranche_id: round.tranche_id,
		tranche: words(round.tranche),
		state: round.state,
		conclusion: round.conclusion,
		chair: round.chair,
		started_at: round.started_at,
		as_chair: round.as_chair,
		reviewer: round.reviewer,
		samples: round.samples.map(({ position, title, own, given, remarks }) => ({
			id: String(position),
			position,
			title,
			scored: own.length > 0,
			reviewers: given ? new Set(given.map(({ reviewer_id }) => reviewer_id)).size : null,
			remarks: given ? remarks.length : null
		})),
		progress: round.progress.map(({ person_id, name, scored }) => ({ id: person_id, name, scored })),
		can_start: round.progress.filter(({ scored }) => scored === SAMPLES).length >= FEWEST_CALIBRATED,
		start: await openForm(startForm, undefined, 'start')
	};
};

export const actions: Actions = {
	open: (event) =>
		postAs(event, CHAIR, nothing, async (_, person) => {
			await openCalibration(db, person, event.params.id);
			goOn(event, m.quality_calibration_opened(), `/review/calibration/${event.params.id}`);
		}),
	start: (event) =>
		postAs(
			event,
			CHAIR,
			startForm,
			async ({ conclusion }, person) => {
				await startReviews(db, person, { id: event.params.id, conclusion });
				goOn(event, m.quality_calibration_started(), `/review/calibration/${event.params.id}`);
			},
			'start'
		)
};
