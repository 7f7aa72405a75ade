import { openCalibration } from '#lib/server/calibration/open.ts';
import { prepareCalibration } from '#lib/server/calibration/prepare.ts';
import { remarkOnSample } from '#lib/server/calibration/remark.ts';
import { scoreSample } from '#lib/server/calibration/score.ts';
import { startReviews } from '#lib/server/calibration/start.ts';
import type { Person } from '#lib/server/person/person.ts';
import { decidePanel } from '#lib/server/panel/decide.ts';
import { assignReviewers } from '#lib/server/review/assign.ts';
import { declareNoInterest } from '#lib/server/review/declare.ts';
import { saveScores } from '#lib/server/review/scores.ts';
import { submitReview } from '#lib/server/review/submit.ts';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import type { Applied } from './apply.ts';
import { assign } from './handle.ts';
import { dice, type Story } from './story.ts';

const SAMPLES = [
	{
		title: 'Een kleine huisartsenpraktijk zonder plan',
		text: 'De praktijk heeft drie medewerkers en één server in de kast. Er is nooit getest of een back-up terug te zetten is.\n\nDe praktijk wil een scan en daarna een back-up buiten de deur. De offerte noemt twee dagen werk. Wanneer het klaar is, staat er niet in.'
	},
	{
		title: 'Een fysiotherapeut die veel wil',
		text: 'De praktijk heeft twaalf medewerkers op drie locaties. Alle wachtwoorden staan in een gedeeld bestand.\n\nHet plan noemt tweestapsinlog, een wachtwoordkluis, een training en nieuwe laptops. De kosten van de laptops zijn het grootste deel. Patiënten merken volgens de praktijk “dat alles sneller gaat”.'
	},
	{
		title: 'Een tandarts met een goed verhaal',
		text: 'Vorig jaar lag de praktijk vier dagen stil na gijzelsoftware. De praktijk heeft laten onderzoeken hoe dat kwam.\n\nHet plan volgt dat onderzoek: eerst de netwerken scheiden, dan oefenen met terugzetten. Bij elke stap staat wie het doet en wanneer het af is.'
	}
];
const LEVELS = [2, 2, 4];
const REASONS = [
	'De planning ontbreekt, maar het probleem is duidelijk.',
	'Het plan is breed. Waarom juist dit nodig is, staat er niet.',
	'Elke stap volgt uit wat er is gebeurd. Haalbaar.'
];

type Round = { readonly id: string; readonly samples: readonly string[] };

/** The chair writes the samples of a tranche and gives them to the reviewers. */
export async function calibration({ db, cast }: Story, tranche_id: string): Promise<Round> {
	const id = await prepareCalibration(db, cast.chair, { tranche_id, samples: SAMPLES });
	await openCalibration(db, cast.chair, id);
	const samples = await db
		.selectFrom('calibration_case')
		.where('calibration_id', '=', id)
		.orderBy('position')
		.select('id')
		.execute();
	return { id, samples: samples.map((sample) => sample.id) };
}

/** A reviewer scores the samples, all or the first ones; some are a little softer than others. */
export async function scoreSamples(
	{ db }: Story,
	reviewer: Person,
	{ id, samples }: Round,
	most = samples.length
): Promise<void> {
	for (const [index, case_id] of samples.slice(0, most).entries())
		await scoreSample(db, reviewer, {
			calibration_id: id,
			case_id,
			scores: REFERENCE_SCHEME.criteria.map(({ code }) => ({
				criterion: code,
				score: Math.min(5, (LEVELS[index] ?? 3) + dice(`${reviewer.name}${code}${index}`, 2)),
				reason: REASONS[index] ?? ''
			}))
		});
}

/** The reviewers talk about the first sample, and the chair starts the reviews. */
export async function started({ db, cast }: Story, { id, samples }: Round): Promise<void> {
	const [case_id = ''] = samples;
	const said: readonly [Person, string][] = [
		[cast.reviewer_one, 'Ik gaf weinig voor het plan: er staat geen datum in.'],
		[cast.reviewer_two, 'Het probleem is wel scherp. Daar heb ik meer voor gegeven.'],
		[cast.chair, 'Laten we afspreken: zonder datum nooit meer dan een 3 voor het plan.']
	];
	for (const [person, text] of said)
		await remarkOnSample(db, person, { id: crypto.randomUUID(), calibration_id: id, case_id, text });
	await startReviews(db, cast.chair, {
		id,
		conclusion: 'Zonder datum of zonder naam bij een stap geven wij nooit meer dan een 3 voor het plan.'
	});
}

/** Three people read a case and no two agree: it is put before the panel. */
export async function apart(story: Story, applied: Applied, third: Person): Promise<void> {
	const { cast, db } = story;
	await assign(story, applied);
	const given: readonly [Person, readonly number[]][] = [
		[cast.reviewer_one, [5, 4, 4, 4]],
		[cast.reviewer_two, [1, 3, 2, 2]],
		[third, [2, 3, 2, 5]]
	];
	for (const [index, [reviewer, levels]] of given.entries()) {
		if (index === 2)
			await assignReviewers(db, cast.officer, { application_id: applied.id, reviewer_ids: [third.id] });
		await score(story, reviewer, applied, levels);
	}
}

async function score({ db }: Story, reviewer: Person, { id }: Applied, levels: readonly number[]) {
	const review = await db
		.selectFrom('review')
		.where('application_id', '=', id)
		.where('reviewer_id', '=', reviewer.id)
		.select(['id', 'version'])
		.executeTakeFirstOrThrow();
	await declareNoInterest(db, reviewer, review.id);
	const scores = (first: number) =>
		REFERENCE_SCHEME.criteria.map(({ code }, index) => ({
			criterion: code,
			score: index === 0 ? first : (levels[index] ?? 3),
			reason: REASONS[index % REASONS.length] ?? ''
		}));
	const [first = 3] = levels;
	const version = await saveScores(db, reviewer, {
		review_id: review.id,
		scores: scores(Math.max(0, first - 1)),
		version: review.version
	});
	await submitReview(db, reviewer, { review_id: review.id, scores: scores(first), version });
}

/** The panel talks about a case, and its chair records the score. */
export async function discussed({ db, cast }: Story, { id }: Applied): Promise<void> {
	const panel = await db
		.selectFrom('panel')
		.where('application_id', '=', id)
		.where('state', '=', 'waiting')
		.select('id')
		.executeTakeFirstOrThrow();
	await decidePanel(db, cast.chair, {
		panel_id: panel.id,
		scores: REFERENCE_SCHEME.criteria.map(({ code }) => ({
			criterion: code,
			score: 3,
			reason: 'Het probleem is scherp. De planning is te krap om hoger te gaan.'
		})),
		minutes:
			'De eerste lezer ging uit van de offerte, de tweede van het plan zelf. Samen is vastgesteld dat de planning ontbreekt. Volgens de afspraak uit de ijkronde is een 3 dan het hoogste.',
		present: [cast.reviewer_one.id, cast.reviewer_two.id],
		others_present: 'Secretaris van het panel'
	});
}
