import { error, redirect } from '@sveltejs/kit';
import { unanswered, CHECK_QUESTIONS } from '#lib/domain/check/answers.ts';
import { decidedBy } from '#lib/domain/term/decided-by.ts';
import { dayOf } from '#lib/format.ts';
import { checkAnswers, checkForm } from '#lib/forms/check.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { checkRound } from '#lib/server/check/round.ts';
import { db } from '#lib/server/db/connection.ts';
import { asked, post } from '#lib/server/http/form.ts';
import { keepCheck } from '#lib/server/http/kept-check.ts';
import { words } from '#lib/server/http/words.ts';
import { publicBudget } from '#lib/server/tranche/public.ts';
import { withNext } from '#lib/components/shell/with-next.ts';
import { helpShown } from '../help-shown.ts';
import { schemeShown, trancheShown } from '../shown.ts';
import { outcomeOf } from './outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, setHeaders }) => {
	const form = await asked(url, checkForm);
	const round = await checkRound(db, form.data.tranche);
	if (!round) error(404, m.refused_not_found());
	setHeaders({ 'cache-control': 'private, no-store' });
	const { scheme, tranche } = round;
	const answers = checkAnswers(form.data);
	const answered = form.valid && unanswered(answers).length < CHECK_QUESTIONS.length;
	return {
		form,
		scheme: schemeShown(scheme),
		care_types: scheme.care_types.map(({ code, name }) => ({ value: code, label: words(name) })),
		europe: helpShown(scheme, 'europe'),
		tranche: tranche && {
			...trancheShown(tranche, await publicBudget(db, tranche)),
			decided_by: decidedBy(scheme.terms, dayOf(tranche.closes_at))
		},
		outcome: answered ? outcomeOf(answers, round) : null,
		query: url.search
	};
};

export const actions: Actions = {
	// Going on is the only moment at which answers are kept, and then with the visitor.
	go: (event) =>
		post(event, checkForm, async (data) => {
			keepCheck(event.cookies, data);
			const my = localizeHref('/my');
			redirect(303, event.locals.person ? my : withNext(localizeHref('/register'), my));
		})
};
