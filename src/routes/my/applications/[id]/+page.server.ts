import { submissionDocument } from '#lib/server/application/keep-submission.ts';
import { m } from '#lib/paraglide/messages.js';
import { ownRules, ownStatus } from '#lib/server/application/own-status.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { opened } from '#lib/server/http/opened.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { organisationsOf } from '#lib/server/organisation/queries.ts';
import { words } from '#lib/server/http/words.ts';
import { unreadMessages } from '#lib/server/message/queries.ts';
import { objectable } from '#lib/server/objection/queries.ts';
import { decisionClock } from '#lib/server/term/queries.ts';
import { objectionLink } from './objecting.ts';
import { headingOf, ownCase } from './own-draft.ts';
import { roadOf } from './road.ts';
import { tasksOf } from './tasks.ts';
import { whyOf } from './why.ts';
import type { PageServerLoad } from './$types';

/** What this page tells; a decision is opened with its letter. */
const SHOWN = ['application', 'completion_request', 'incoming_notice'];

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const own = await ownCase(event);
	const heading = headingOf(own);
	if (own.state === 'draft') {
		const member = (await organisationsOf(db, person)).some(({ id }) => id === own.organisation_id);
		return { heading, draft: tasksOf(own, member), status: null };
	}
	await opened(event, { application_id: own.id, records: SHOWN });
	const [became, rules, clock, unread, open, on] = await Promise.all([
		ownStatus(db, own.id),
		ownRules(db, own.id),
		decisionClock(db, own.id),
		unreadMessages(db, person, 'applicant'),
		objectable(db, own.id),
		today(db)
	]);
	const question =
		own.state === 'withdrawn' ? undefined : became.requests.find(({ state }) => state === 'asked');
	const copy = await submissionDocument(db, own.id);
	const may_edit = own.acts_as !== null;
	const refusal = became.decisions.find(({ kind }) => kind === 'rejection' || kind === 'not_processed');
	return {
		heading,
		draft: null,
		status: {
			...roadOf(own, became, clock, on),
			question: question && {
				kind: question.kind,
				until_on: question.until_on,
				texts: question.items.map(({ text }) => text),
				answered: question.items.filter(({ answer }) => answer !== '').length
			},
			submission: copy && {
				href: `/documents/${copy.id}`,
				label: m.form_submission_document(),
				type: copy.media_type,
				bytes: copy.size_bytes
			},
			state: own.state,
			submitted_now: event.url.searchParams.has('submitted') && own.state === 'submitted',
			unread: unread.find(({ application_id }) => application_id === own.id)?.count ?? 0,
			may_object: open.length > 0,
			objection: objectionLink({
				application_id: own.id,
				decision_id: refusal?.id ?? null,
				open,
				objections: became.objections,
				may_edit
			}),
			objected: became.objections.length > 0,
			why: whyOf(became),
			rules: rules.map((rule) => ({
				...rule,
				statement: words(rule.statement),
				reasons: rule.reasons.map(words)
			}))
		}
	};
};
