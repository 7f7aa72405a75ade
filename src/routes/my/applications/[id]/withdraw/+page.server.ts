import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { offered } from '#lib/domain/lifecycle.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { withdrawApplication } from '#lib/server/application/withdraw.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const nothing = z.object({});

export const load: PageServerLoad = async (event) => {
	const own = await ownCase(event);
	const may = offered(APPLICATION, own.state, { person_id: null, roles: ['applicant'] }).includes('withdraw');
	if (!may || own.acts_as !== 'member') redirect(303, localizeHref(`/my/applications/${own.id}`));
	return { heading: headingOf(own), draft: own.state === 'draft', form: await openForm(nothing) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			await withdrawApplication(db, person, idIn(event));
			goOn(event, m.my_withdrawn(), '/my');
		})
};
