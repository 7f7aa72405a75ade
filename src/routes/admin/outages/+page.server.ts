import { error } from '@sveltejs/kit';
import { outageForm, outageOf } from '#lib/forms/admin/outage.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { outages } from '#lib/server/outage/queries.ts';
import { endOutage, recordOutage } from '#lib/server/outage/record-outage.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	return { outages: await outages(db), form: await openForm(outageForm) };
};

/** A local moment as the instant it is in Amsterdam. */
const instant = (local: string): Date =>
	new Date(Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').epochMilliseconds);

export const actions: Actions = {
	note: (event) =>
		postAs(event, ['administrator'], outageForm, async (data, person) => {
			const { began, ended, note } = outageOf(data);
			await recordOutage(db, person, {
				began_at: instant(began),
				ended_at: ended === null ? null : instant(ended),
				note
			});
			goOn(event, m.rule_outage_noted(), '/admin/outages');
		}),
	end: async (event) => {
		const person = signedIn(event, 'administrator');
		const id = event.url.searchParams.get('outage') ?? '';
		if (!isId(id)) error(404, m.refused_not_found());
		await endOutage(db, person, id);
		goOn(event, m.rule_outage_over(), '/admin/outages');
	}
};
