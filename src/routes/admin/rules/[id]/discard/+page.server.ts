import { redirect } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { discardDraft } from '#lib/server/rule-set/discard.ts';
import { setAt } from '../../set-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { set } = await setAt(event);
	const open = set.state === 'draft' || set.state === 'proposed';
	if (!open) redirect(303, localizeHref('/admin/rules'));
	return { changed: set.changed.map(({ id }) => id), form: await openForm(nothing) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['administrator'], nothing, async (_, person) => {
			const { set } = await setAt(event);
			await discardDraft(db, person, set.id);
			goOn(event, m.rules_discarded(), '/admin/rules');
		})
};
