import { caseText } from '#lib/components/case/case-text.ts';
import { panelForm } from '#lib/forms/review/panel.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { postedScores, shownCriteria } from '#lib/server/http/criteria-scores.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { decidePanel } from '#lib/server/panel/decide.ts';
import { panelCase } from '#lib/server/panel/queries.ts';
import type { Person } from '#lib/server/person/person.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { reviewerScore } from '#lib/domain/scheme/score.ts';
import type { Actions, PageServerLoad } from './$types';

const CHAIR = ['panel_chair'] as const;
const caseAt = (id: string, person: Person) => foundBy(id, (known) => panelCase(db, person, known));

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...CHAIR);
	const seen = await caseAt(event.params.id, person);
	const { criteria } = seen.content;
	const totalOf = (scores: readonly { criterion: string; score: number | null }[]) =>
		oneDecimal(
			reviewerScore(
				criteria,
				Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score ?? 0]))
			)
		);
	const nameOf = (code: string) => {
		const criterion = criteria.find((one) => one.code === code);
		return criterion ? words(criterion.name) : code;
	};
	return {
		number: seen.number ?? '',
		name: seen.name,
		city: seen.city,
		state: seen.state,
		withdrawn: seen.application_state === 'withdrawn',
		because: seen.because.map((ground) =>
			ground.kind === 'minimum' ? m.quality_because_minimum() : nameOf(ground.code)
		),
		criteria: shownCriteria(criteria),
		text: caseText(seen.content, seen.text),
		reviews: seen.reviews.map(({ id, reviewer_id, name, scores }) => ({
			id,
			reviewer_id,
			name,
			scores,
			total: totalOf(scores)
		})),
		changes: seen.changes.map((change) => ({
			...change,
			id: String(change.id),
			criterion: nameOf(change.criterion)
		})),
		decision: seen.decision && { ...seen.decision, total: totalOf(seen.decision.scores) },
		form: await openForm(panelForm(criteria))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { id } = event.params;
		const criteria = event.locals.person
			? (await caseAt(id, signedIn(event, ...CHAIR))).content.criteria
			: [];
		return postAs(event, CHAIR, panelForm(criteria), async (data, person) => {
			const { minutes, present, others_present } = data;
			const scores = postedScores(criteria, data);
			await decidePanel(db, person, { panel_id: id, scores, minutes, present, others_present });
			goOn(event, m.quality_panel_done(), `/review/panel/${id}`);
		});
	}
};
