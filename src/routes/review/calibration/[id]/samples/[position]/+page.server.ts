import { error, type RequestEvent } from '@sveltejs/kit';
import { remarkForm, sampleScoresForm } from '#lib/forms/review/calibration.ts';
import { m } from '#lib/paraglide/messages.js';
import { calibrationRound } from '#lib/server/calibration/queries.ts';
import { remarkOnSample } from '#lib/server/calibration/remark.ts';
import { scoreSample } from '#lib/server/calibration/score.ts';
import { db } from '#lib/server/db/connection.ts';
import { postedScores, shownCriteria } from '#lib/server/http/criteria-scores.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { Actions, PageServerLoad } from './$types';

const REVIEWER = ['reviewer'] as const;
const BOTH = ['reviewer', 'panel_chair'] as const;

async function sampleAt({ params }: RequestEvent<{ id: string; position: string }>, person: Person) {
	const round = await foundBy(params.id, (id) => calibrationRound(db, person, id));
	const sample = round.samples.find(({ position }) => String(position) === params.position);
	if (!sample) error(404, m.refused_not_found());
	return { round, sample };
}

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...BOTH);
	const { round, sample } = await sampleAt(event, person);
	const next = round.samples.find(
		({ position, own }) => position !== sample.position && own.length === 0
	)?.position;
	return {
		id: round.id,
		tranche: words(round.tranche),
		state: round.state,
		reviewer: round.reviewer,
		position: sample.position,
		title: sample.title,
		text: sample.text,
		next: round.reviewer && round.state !== 'preparing' ? (next ?? null) : null,
		own: sample.own.length > 0,
		given: sample.given,
		own_scores: sample.own.map(({ criterion, score }) => ({ criterion, score })),
		remarks: sample.remarks,
		criteria: shownCriteria(round.criteria),
		sheet: await openForm(sampleScoresForm(round.criteria), { case_id: sample.id }, 'sheet'),
		remark: await openForm(remarkForm, { id: crypto.randomUUID(), case_id: sample.id }, 'remark')
	};
};

const here = ({ params }: RequestEvent<{ id: string; position: string }>) =>
	`/review/calibration/${params.id}/samples/${params.position}`;

export const actions: Actions = {
	score: async (event) => {
		const criteria = event.locals.person
			? (await sampleAt(event, signedIn(event, ...REVIEWER))).round.criteria
			: [];
		return postAs(
			event,
			REVIEWER,
			sampleScoresForm(criteria),
			async (data, person) => {
				const { case_id } = data;
				const scores = postedScores(criteria, data);
				await scoreSample(db, person, { calibration_id: event.params.id, case_id, scores });
				goOn(event, m.quality_sample_done(), here(event));
			},
			'sheet'
		);
	},
	remark: (event) =>
		postAs(
			event,
			BOTH,
			remarkForm,
			async (remark, person) => {
				await remarkOnSample(db, person, { ...remark, calibration_id: event.params.id });
				goOn(event, m.quality_remark_done(), here(event));
			},
			'remark'
		)
};
