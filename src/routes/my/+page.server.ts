import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { carried } from '#lib/domain/check/carried.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { mayEdit } from '#lib/server/application/lock-own.ts';
import { startOrGoOn } from '#lib/server/application/start.ts';
import { ownApplications } from '#lib/server/application/queries.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { dropCheck, keptCheck } from '#lib/server/http/kept-check.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { bouncing } from '#lib/server/mail/undelivered.ts';
import { organisationsOf } from '#lib/server/organisation/queries.ts';
import { twoStepOffered } from '#lib/server/person/security.ts';
import { publishedTranches } from '#lib/server/tranche/queries.ts';
import { turnsOf } from './turns.ts';
import type { Actions, PageServerLoad } from './$types';

const startForm = z.object({ tranche_id: z.uuid(), organisation_id: z.uuid() });

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const [applications, organisations, tranches] = await Promise.all([
		ownApplications(db, person),
		organisationsOf(db, person),
		publishedTranches(db)
	]);
	const turns = await turnsOf(applications, await today(db));
	const may_edit = await Promise.all(applications.map((own) => mayEdit(db, person, own)));
	const started = (tranche_id: string, organisation_id: string) =>
		applications.some(
			(one) =>
				one.tranche_id === tranche_id && one.organisation_id === organisation_id && one.state !== 'withdrawn'
		);
	return {
		undelivered: (await bouncing(db, person)) !== null,
		two_step_offered: await twoStepOffered(db, person),
		has_organisation: organisations.length > 0,
		applications: applications.map((one, index) => ({
			id: one.id,
			number: one.number,
			state: one.state,
			words: words(APPLICATION.states[one.state].applicant ?? APPLICATION.states[one.state].staff),
			tone: APPLICATION.states[one.state].tone,
			scheme: words(one.content.name),
			tranche: words(one.tranche_name),
			organisation: one.organisation_name,
			phase: one.phase,
			/** Who only reads is offered nothing to do. */
			may_edit: may_edit[index] ?? false,
			closes_at: one.closes_at,
			requested_cents: one.requested_cents,
			received_at: one.received_at,
			turn: turns.get(one.id) ?? null
		})),
		tranches: tranches
			.filter(({ phase, state }) => phase !== 'closed' && state === 'published')
			.map((tranche) => ({
				id: tranche.id,
				phase: tranche.phase,
				scheme: words(tranche.content.name),
				name: words(tranche.name),
				purpose: words(tranche.content.purpose),
				opens_at: tranche.opens_at,
				closes_at: tranche.closes_at,
				free: organisations.filter(({ id, role }) => role !== 'reader' && !started(tranche.id, id))
			}))
			.filter(({ free }) => free.length > 0 || organisations.length === 0),
		form: await openForm(startForm)
	};
};

export const actions: Actions = {
	start: (event) =>
		postAs(event, ['applicant'], startForm, async (data, person) => {
			const told = keptCheck(event.cookies);
			const known = told ? carried(told) : {};
			const { id, existed } = await startOrGoOn(db, person, { ...data, language: getLocale(), known });
			if (told && !existed) {
				dropCheck(event.cookies);
				setFlash(event.cookies, m.check_arrived());
			}
			redirect(303, localizeHref(`/my/applications/${id}`));
		})
};
