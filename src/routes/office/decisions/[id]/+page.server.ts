import { DECISION } from '#lib/domain/decision/lifecycle.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { decide } from '#lib/server/decision/decide.ts';
import { ownHand } from '#lib/server/decision/own-hand.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { contentOf } from './content-of.ts';
import { decisionAt } from './decision-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const decision = await decisionAt(event.params.id, person);
	const { content: _content, claim_id: _claim, tranche, ...shown } = decision;
	const decides = person.roles.includes('decision_maker') && decision.state === 'proposed';
	const hands = decides
		? await ownHand(db, person, {
				proposed_by: decision.proposer_id,
				application_id: decision.application_id
			})
		: [];
	return {
		...shown,
		tranche: words(tranche),
		state_words: words(DECISION.states[decision.state].staff),
		tone: DECISION.states[decision.state].tone,
		content: await contentOf(db, decision),
		may_decide: decides && hands.length === 0,
		may_return: decides,
		why_not: hands.map(words),
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['decision_maker'], nothing, async (_data, person) => {
			const { id } = await decisionAt(event.params.id, person);
			await decide(db, person, id);
			goOn(event, m.decision_taken_flash(), `/office/decisions/${id}`);
		})
};
