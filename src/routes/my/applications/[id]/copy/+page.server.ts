import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { dateWithWeekday, dayOf } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { copyApplication } from '#lib/server/application/copy.ts';
import { nextTranches } from '#lib/server/application/next-tranches.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { nextShown } from '../next-tranche.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const copyForm = z.object({ tranche_id: z.uuid({ error: () => m.after_copy_missing() }) });

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'applicant');
	const own = await ownCase(event);
	if (own.acts_as !== 'member') redirect(303, localizeHref(`/my/applications/${own.id}`));
	const { open = [], coming = [] } = Object.groupBy(
		await nextTranches(db, own.organisation_id),
		({ phase }) => (phase === 'open' ? 'open' : 'coming')
	);
	return {
		heading: headingOf(own),
		tranches: open.map(({ id, name, content, closes_at }) => ({
			value: id,
			label: `${words(content.name)}, ${words(name)}`,
			hint: m.after_copy_until({ date: dateWithWeekday(dayOf(closes_at)) })
		})),
		coming: coming.map(nextShown),
		form: await openForm(copyForm, open.length === 1 ? { tranche_id: open[0]?.id ?? '' } : {})
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], copyForm, async ({ tranche_id }, person) => {
			const id = await copyApplication(db, person, {
				application_id: idIn(event),
				tranche_id,
				language: getLocale()
			});
			goOn(event, m.after_copied(), `/my/applications/${id}`);
		})
};
