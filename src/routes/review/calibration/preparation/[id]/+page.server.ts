import { samplesForm } from '#lib/forms/review/calibration.ts';
import { m } from '#lib/paraglide/messages.js';
import { prepareCalibration } from '#lib/server/calibration/prepare.ts';
import { calibrationTranche } from '#lib/server/calibration/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'panel_chair');
	const { name, samples, state, late } = await foundBy(event.params.id, (id) =>
		calibrationTranche(db, person, id)
	);
	const known = Object.fromEntries(
		samples.flatMap(({ title, text }, index) => [
			[`title_${index + 1}`, title],
			[`text_${index + 1}`, text]
		])
	);
	return {
		tranche: words(name),
		late,
		fixed: state !== null && state !== 'preparing',
		calibration_id: samples[0]?.id ?? null,
		form: await openForm(samplesForm, known)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['panel_chair'], samplesForm, async (data, person) => {
			const id = await prepareCalibration(db, person, {
				tranche_id: event.params.id,
				samples: [
					{ title: data.title_1, text: data.text_1 },
					{ title: data.title_2, text: data.text_2 },
					{ title: data.title_3, text: data.text_3 }
				]
			});
			goOn(event, m.quality_samples_saved(), `/review/calibration/${id}`);
		})
};
