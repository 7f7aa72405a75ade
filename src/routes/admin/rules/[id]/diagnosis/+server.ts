import { json } from '@sveltejs/kit';
import { readTyped } from '#lib/forms/admin/rule.ts';
import { checked } from '../../checked.ts';
import { setAt } from '../../set-at.ts';
import type { RequestHandler } from './$types';

/** What the workbench says about a rule while it is typed. Nothing is stored. */
export const POST: RequestHandler = async (event) => {
	const { person, set } = await setAt(event);
	return json(await checked(person, set, readTyped(await event.request.formData()), ''));
};
