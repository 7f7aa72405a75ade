import { error, type RequestEvent } from '@sveltejs/kit';
import { assessmentForm, assessmentKnown, assessmentLines } from '#lib/forms/claim/assessment.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { reasonForm } from '#lib/forms/payment/reason.ts';
import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { claimedBase } from '#lib/domain/claim/line.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import { m } from '#lib/paraglide/messages.js';
import { assessClaim } from '#lib/server/claim/assess.ts';
import { findClaimComplete } from '#lib/server/claim/find-complete.ts';
import { financeClaim } from '#lib/server/claim/work-list.ts';
import { today } from '#lib/server/clock.ts';
import { viewForm } from '#lib/forms/claim/view.ts';
import { openRequestOn } from '#lib/server/application/requests.ts';
import { askViewOnClaim } from '#lib/server/claim/ask-view.ts';
import { db } from '#lib/server/db/connection.ts';
import { claimTrace } from '#lib/server/eligibility/trace.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { resumeVoucher, suspendVoucher } from '#lib/server/voucher/suspend.ts';
import { hardFailure, lineCard } from './line-card.ts';
import type { Actions, PageServerLoad } from './$types';

const ROLES = ['claims_officer', 'payment_preparer', 'payment_releaser'] as const;

function claimFor(event: RequestEvent) {
	const person = signedIn(event, ...ROLES);
	const as = ROLES.find((role) => person.roles.includes(role)) ?? 'claims_officer';
	const { id = '' } = event.params;
	if (!isId(id)) error(404, m.refused_not_found());
	return found(financeClaim(db, person, as, id));
}

export const load: PageServerLoad = async (event) => {
	const { content, lines, ...claim } = await claimFor(event);
	const officer = signedIn(event, ...ROLES).roles.includes('claims_officer');
	const advice = (await claimTrace(db, claim.id))?.results ?? [];
	const known = lines.map((line) => {
		const failure = hardFailure(line, advice);
		return {
			cents: line.admitted_cents ?? (failure === null ? claimedBase(line) : 0),
			reason: line.admitted_reason ?? failure
		};
	});
	return {
		...claim,
		officer,
		today: await today(db),
		words: words(CLAIM.states[claim.state].staff),
		tone: CLAIM.states[claim.state].tone,
		voucher_words: words(VOUCHER.states[claim.voucher_state].staff),
		voucher_tone: VOUCHER.states[claim.voucher_state].tone,
		voucher_name: words(content.vouchers.find(({ kind }) => kind === claim.kind)?.name ?? content.name),
		lines: lines.map((line) => lineCard(line, claim.received_at, advice)),
		advice: advice
			.filter(({ line_id, result }) => line_id === null && result !== true)
			.map(({ rule_id, result, statement, reason }) => ({
				id: rule_id,
				fails: result === false,
				statement: words(statement),
				reason: words(reason)
			})),
		form: await openForm(assessmentForm, assessmentKnown(known), 'assess'),
		complete: await openForm(nothing, undefined, 'complete'),
		hold: await openForm(reasonForm, undefined, 'hold'),
		view: await openForm(viewForm, { texts: [''] }, 'view'),
		asked: (await openRequestOn(db, claim.id)) ?? null
	};
};

const back = (event: RequestEvent, flash: string): never => {
	goOn(event, flash, `/finance/claims/${event.params.id}`);
};

export const actions: Actions = {
	complete: (event) =>
		postAs(
			event,
			['claims_officer'],
			nothing,
			async (_data, person) => {
				const { id } = await claimFor(event);
				await findClaimComplete(db, person, id);
				back(event, m.finance_complete_flash());
			},
			'complete'
		),
	assess: (event) =>
		postAs(
			event,
			['claims_officer'],
			assessmentForm,
			async (data, person) => {
				const { id, lines } = await claimFor(event);
				const ids = lines.map((line) => line.id ?? '');
				await assessClaim(db, person, { claim_id: id, lines: assessmentLines(data, ids) });
				back(event, m.finance_assess_flash());
			},
			'assess'
		),
	view: (event) =>
		postAs(
			event,
			['claims_officer'],
			viewForm,
			async ({ texts }, person) => {
				const { id } = await claimFor(event);
				await askViewOnClaim(db, person, { claim_id: id, text: texts[0] ?? '' });
				back(event, m.after_view_asked());
			},
			'view'
		),
	suspend: (event) => hold(event, suspendVoucher, m.finance_suspend_flash()),
	resume: (event) => hold(event, resumeVoucher, m.finance_resume_flash())
};

const hold = (event: RequestEvent, change: typeof suspendVoucher, flash: string) =>
	postAs(
		event,
		['claims_officer'],
		reasonForm,
		async ({ reason }, person) => {
			const { voucher_id } = await claimFor(event);
			await change(db, person, { voucher_id, reason });
			back(event, flash);
		},
		'hold'
	);
