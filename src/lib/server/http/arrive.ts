import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '../db/connection.ts';
import { personById } from '../person/queries.ts';
import { homeOf, safeNext } from './next.ts';

/** Where somebody goes who has just signed in: the page they came for, or their workplace; in the language they chose. */
export async function arrivalOf(url: URL, person_id: string): Promise<string> {
	const person = await personById(db, person_id);
	const path = safeNext(url) ?? homeOf(person ?? { roles: [] });
	return person ? localizeHref(path, { locale: person.language }) : path;
}

/** Sends them there. */
export async function arrive(event: RequestEvent, person_id: string): Promise<never> {
	redirect(303, await arrivalOf(event.url, person_id));
}
