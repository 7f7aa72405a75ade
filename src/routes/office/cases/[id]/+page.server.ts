import { error, type RequestEvent } from '@sveltejs/kit';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { handAssignmentForm } from '#lib/forms/office/assignment.ts';
import { findingForm } from '#lib/forms/office/finding.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { reviewWithdrawalForm } from '#lib/forms/office/review-withdrawal.ts';
import { isScored } from '#lib/domain/ranking/order.ts';
import { date } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { findComplete } from '#lib/server/application/find-complete.ts';
import { officeCase } from '#lib/server/case/file.ts';
import { barredFromCase } from '#lib/server/case/barred.ts';
import { caseTrail } from '#lib/server/case/trail.ts';
import { UNDECIDED } from '#lib/server/case/work-list.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { canReopen, reopenFinding } from '#lib/server/finding/reopen.ts';
import { resolveFinding } from '#lib/server/finding/resolve.ts';
import { formalMessages } from '#lib/server/mail/formal-queries.ts';
import { undeliveredOf } from '#lib/server/mail/undelivered.ts';
import { found } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { assignReviewers } from '#lib/server/review/assign.ts';
import { assignable, hasRoom } from '#lib/server/review/queries.ts';
import { withdrawReview } from '#lib/server/review/withdraw.ts';
import { amountRows, caseText } from '#lib/components/case/case-text.ts';
import { requestsOf } from '#lib/server/application/requests.ts';
import { noticesOf } from '#lib/server/notice/queries.ts';
import { messageCounts } from '#lib/server/message/queries.ts';
import { caseTerms } from '#lib/server/term/queries.ts';
import { shownBarred } from './barred.ts';
import { particulars } from './particulars.ts';
import { findingCards, ruleResults, trailEntries, reviewCards } from './shown.ts';
import { askable, shownClock, shownRequest } from './terms.ts';
import { shownProof } from './proof.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const { id } = event.params;
	if (!isId(id)) error(404, m.refused_not_found());
	const file = await found(officeCase(db, person, id));
	const officer = person.roles.includes('grant_officer');
	const state = APPLICATION.states[file.state];
	const open = file.findings.filter((finding) => finding.state === 'open').length;
	const hard = file.findings.some((finding) => finding.state === 'confirmed' && finding.severity === 'hard');
	const assigns =
		officer && (file.state === 'in_review' || (file.state === 'complete' && open === 0 && !hard));
	const { places, people, away } = assigns
		? await assignable(db, person, id)
		: { places: 0, people: [], away: [] };
	const proposal = people
		.filter(hasRoom)
		.slice(0, places)
		.map((each) => each.id);
	const reviews = reviewCards(file);
	return {
		id,
		number: file.number,
		name: file.name,
		care_type: words(
			file.content.care_types.find(({ code }) => code === file.care_type)?.name ?? {
				nl: file.care_type,
				en: file.care_type
			}
		),
		tranche: words(file.tranche_name),
		scored: isScored(file.method),
		state: file.state,
		state_words: words(state.staff),
		tone: state.tone,
		received_at: file.received_at,
		undecided: UNDECIDED.includes(file.state),
		terms: (await caseTerms(db, id)).map(shownClock),
		requests: (await requestsOf(db, id)).map((request) =>
			shownRequest(
				request,
				file.findings.filter((finding) => finding.state === 'open').map(({ rule_id }) => rule_id)
			)
		),
		messages: await messageCounts(db, id),
		askable: askable(file.state),
		notices: (await noticesOf(db, id)).length,
		today: await today(db),
		officer,
		decides: person.roles.includes('decision_maker'),
		open,
		hard,
		findings: await Promise.all(
			findingCards(file).map(async (card) => ({
				...card,
				reopens: officer && card.resolved && canReopen(file.state) && !file.decision,
				form: await openForm(findingForm, undefined, card.id)
			}))
		),
		rules: ruleResults(file),
		run: file.run && { moment: file.run.moment, ran_at: file.run.ran_at, version: file.version },
		particulars: particulars(file),
		text: caseText(file.content, file),
		amounts: amountRows(file.content, file.requested),
		requested_cents: file.requested_cents ?? 0,
		reviews: await Promise.all(
			reviews.cards.map(async (card) => ({
				...card,
				form:
					officer && card.live && (file.state === 'in_review' || file.state === 'scored')
						? await openForm(reviewWithdrawalForm, undefined, card.id)
						: null
			}))
		),
		score: reviews.score,
		panel: reviews.panel,
		hidden: reviews.cards.some(({ person_id, live, scores }) => live && person_id === person.id && !scores),
		places,
		people: people.map(({ id: value, name, open_reviews, held, capacity }) => ({
			value,
			label: name,
			hint: [
				m.office_assign_open({ count: open_reviews }),
				m.assign_in_tranche({ held, capacity }),
				...(hasRoom({ held, capacity }) ? [] : [m.assign_full()])
			].join(' · ')
		})),
		full: !people.every(hasRoom),
		away: away.map(({ id, name, off_until }) => ({
			id,
			text: m.assign_away({ name, date: date(off_until) })
		})),
		assignment: await openForm(handAssignmentForm, { reviewer_ids: proposal }, 'assignment'),
		decision: file.decision ?? null,
		proof: (await formalMessages(db, id)).map(shownProof),
		undelivered: (await undeliveredOf(db, id)).length,
		barred: (await barredFromCase(db, id)).map(shownBarred),
		trail: trailEntries(await caseTrail(db, id))
	};
};

/** Back to the case, with a word about what was done. */
function back(event: RequestEvent, text: string): never {
	goOn(event, text, `/office/cases/${event.params.id}`);
}

/** The record that a form of this page is about: part of its address, so that each form is its own. */
function about(event: RequestEvent, name: string): string {
	const id = event.url.searchParams.get(name) ?? '';
	if (!isId(id)) error(404, m.refused_not_found());
	return id;
}

const OFFICER = ['grant_officer'] as const;

export const actions: Actions = {
	complete: (event) =>
		postAs(event, OFFICER, nothing, async (_, person) => {
			await findComplete(db, person, event.params.id);
			back(event, m.office_complete_done());
		}),
	resolve: (event) => {
		const finding_id = about(event, 'finding');
		return postAs(
			event,
			OFFICER,
			findingForm,
			async (judgement, person) => {
				await resolveFinding(db, person, { finding_id, ...judgement });
				back(event, m.office_finding_done());
			},
			finding_id
		);
	},
	reopen: (event) =>
		postAs(event, OFFICER, nothing, async (_, person) => {
			await reopenFinding(db, person, about(event, 'finding'));
			back(event, m.office_finding_reopened());
		}),
	assign: (event) =>
		postAs(
			event,
			OFFICER,
			handAssignmentForm,
			async ({ reviewer_ids, no_room_reason }, person) => {
				await assignReviewers(db, person, {
					application_id: event.params.id,
					reviewer_ids,
					no_room_reason
				});
				back(event, m.office_assign_saved());
			},
			'assignment'
		),
	withdraw: (event) => {
		const review_id = about(event, 'review');
		return postAs(
			event,
			OFFICER,
			reviewWithdrawalForm,
			async ({ reason }, person) => {
				await withdrawReview(db, person, { review_id, reason });
				back(event, m.office_withdraw_done());
			},
			review_id
		);
	}
};
