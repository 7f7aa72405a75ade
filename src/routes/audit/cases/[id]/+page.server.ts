import { error, redirect } from '@sveltejs/kit';
import { amountRows, caseText } from '#lib/components/case/case-text.ts';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { same } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { barredFromCase } from '#lib/server/case/barred.ts';
import { viewCase } from '#lib/server/audit/view-case.ts';
import { db } from '#lib/server/db/connection.ts';
import { rerun } from '#lib/server/eligibility/rerun.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { formalMessages } from '#lib/server/mail/formal-queries.ts';
import { shownBarred } from '../../../office/cases/[id]/barred.ts';
import { particulars } from '../../../office/cases/[id]/particulars.ts';
import { shownProof } from '../../../office/cases/[id]/proof.ts';
import { findingCards, reviewCards } from '../../../office/cases/[id]/shown.ts';
import { eventEntries, moneyTrail, ruleRuns } from './shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'auditor');
	const { id } = event.params;
	if (!isId(id)) error(404, m.refused_not_found());
	const seen = await found(viewCase(db, person, id));
	const { file } = seen;
	const state = APPLICATION.states[file.state];
	const reviews = reviewCards(file);
	return {
		number: file.number ?? '',
		name: file.name,
		tranche: words(file.tranche_name),
		care_type: words(
			file.content.care_types.find(({ code }) => code === file.care_type)?.name ?? {
				nl: file.care_type,
				en: file.care_type
			}
		),
		received_at: file.received_at,
		state_words: words(state.staff),
		tone: state.tone,
		requested_cents: file.requested_cents ?? 0,
		particulars: particulars(file),
		text: caseText(file.content, file),
		amounts: amountRows(file.content, file.requested),
		findings: findingCards(file),
		reviews: reviews.cards.map((card) => ({ ...card, form: null })),
		score: reviews.score,
		panel: reviews.panel,
		score_changes: seen.score_changes.map((change) => ({
			...change,
			id: String(change.id),
			criterion: words(
				file.content.criteria.find(({ code }) => code === change.criterion)?.name ?? same(change.criterion)
			)
		})),
		runs: ruleRuns(file, seen.runs),
		barred: (await barredFromCase(db, id)).map(shownBarred),
		events: eventEntries(seen.events),
		proof: (await formalMessages(db, id)).map(shownProof),
		...moneyTrail(file, seen)
	};
};

export const actions: Actions = {
	rerun: async (event) => {
		const person = signedIn(event, 'auditor');
		const run = event.url.searchParams.get('run') ?? '';
		if (!isId(run)) error(404, m.refused_not_found());
		const { answers: count, different } = await found(rerun(db, person, run));
		setFlash(
			event.cookies,
			different.length === 0
				? m.rule_rerun_same({ count })
				: m.rule_rerun_different({ count, rules: different.join(', ') })
		);
		redirect(303, localizeHref(`/audit/cases/${event.params.id}`));
	}
};
