import { error, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { Refused } from '#lib/domain/refusal.ts';
import { dateParts } from '#lib/forms/date-text.ts';
import { clockForm, momentOf, moveClockForm } from '#lib/forms/admin/clock.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { moveClock, NOT_BACK } from '#lib/server/clock-verbs/move-clock.ts';
import { fallsDue, nextMoments } from '#lib/server/clock-verbs/queries.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { isDemo } from '#lib/server/environment.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

const ZONE = 'Europe/Amsterdam';

function demoOnly(): void {
	if (!isDemo()) error(404, m.refused_not_found());
}

/** The moment the address proposes to move to; nothing when it is nonsense. */
function proposed(url: URL): Date | null {
	const to = z.iso.datetime().safeParse(url.searchParams.get('to'));
	return to.success ? new Date(to.data) : null;
}

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	demoOnly();
	const at = await now(db);
	const local = at.toTemporalInstant().toZonedDateTimeISO(ZONE);
	const { day, month, year } = dateParts(local.add({ days: 1 }).toPlainDate().toString());
	const to = proposed(event.url);
	const ahead = (days: number) => ({
		days,
		at: local.add({ days }).toInstant().toString({ smallestUnit: 'second' })
	});
	return {
		form: await openForm(
			clockForm,
			{ date_day: day, date_month: month, date_year: year, time: '09:00' },
			'propose'
		),
		now_at: at.toISOString(),
		ahead: [1, 7, 28].map(ahead),
		moments: (await nextMoments(db)).map((moment) => ({
			...moment,
			at: new Date(moment.at.getTime() + 1000).toISOString()
		})),
		proposal: to && to > at ? { to: to.toISOString(), due: await fallsDue(db, to) } : null
	};
};

export const actions: Actions = {
	propose: (event) =>
		postAs(
			event,
			['administrator'],
			clockForm,
			async (data) => {
				demoOnly();
				const to = Temporal.PlainDateTime.from(momentOf(data)).toZonedDateTime(ZONE).toInstant();
				const at = new Date(to.epochMilliseconds);
				if (at <= (await now(db))) throw new Refused({ ...NOT_BACK, field: 'date_day' });
				redirect(303, localizeHref(`/admin/clock?to=${encodeURIComponent(at.toISOString())}#proposal`));
			},
			'propose'
		),
	move: (event) =>
		postAs(
			event,
			['administrator'],
			moveClockForm,
			async ({ to }, person) => {
				await moveClock(db, person, new Date(to));
				goOn(event, m.admin_clock_moved(), '/admin/clock');
			},
			'move'
		)
};
