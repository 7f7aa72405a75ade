import type { Acting } from '#lib/domain/application/acting.ts';
import { sectionsOf } from '#lib/domain/application/answers.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { capital } from '#lib/format.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { ownFilled, type OwnCase, type OwnFilled } from '#lib/server/application/queries.ts';
import { askedSections } from '#lib/server/application/lock-section.ts';
import { actsAs } from '#lib/server/application/lock-own.ts';
import { askedIn } from '#lib/server/application/own-to-change.ts';
import { db } from '#lib/server/db/connection.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { checkHref, sectionPath } from './sections.ts';

/** The id in the address; anything that is no id is not found. */
export const idIn = (event: RequestEvent): string => event.params.id ?? '';

type Filled = OwnFilled & {
	/** As what its visitor acts in it; null when they only read. */
	readonly acts_as: Acting | null;
};

/** The applicant's own case with its answers. */
export async function ownCase(event: RequestEvent): Promise<Filled> {
	const person = signedIn(event, 'applicant');
	const own = await foundBy(idIn(event), (id) => ownFilled(db, person, id));
	return { ...own, acts_as: await actsAs(db, person, own) };
}

/** The same while its answers can change: what was submitted is read on its status page. */
export async function ownToCheck(event: RequestEvent): Promise<Filled> {
	const draft = await ownCase(event);
	if (draft.state !== 'draft' && !(await isAsked(event, draft.id)))
		redirect(303, localizeHref(`/my/applications/${draft.id}`));
	return draft;
}

/**
 * The same for pages where answers are given: who only reads finds all of them on one page. A form that was posted by
 * somebody who may no longer stays, with what they typed.
 */
export async function ownDraft(event: RequestEvent): Promise<Filled> {
	const draft = await ownToCheck(event);
	if (draft.acts_as === null && event.request.method !== 'POST')
		redirect(303, localizeHref(checkHref(draft.id)));
	return draft;
}

/** A request to complete may ask for this very section again (Awb 4:5). */
async function isAsked({ route }: RequestEvent, id: string): Promise<boolean> {
	const sections = await askedSections(db, id);
	return sections.some((section) => {
		const page = `/[id]/${sectionPath(section)}`;
		return route.id?.endsWith(page) || route.id?.endsWith(`${page}/[line]`);
	});
}

/** What the scheme asks in the application that the address names, also when the session has ended. */
export const askedAt = (event: RequestEvent): Promise<SchemeContent> =>
	foundBy(idIn(event), (id) => askedIn(db, id));

/** What the top and the aside of each page say. */
export const headingOf = (own: OwnCase & Pick<Filled, 'saved_at' | 'acts_as'>) => ({
	id: own.id,
	number: own.number,
	scheme: words(own.content.name),
	tranche: words(own.tranche_name),
	organisation: own.organisation_name,
	organisation_id: own.organisation_id,
	phase: own.phase,
	closes_at: own.closes_at,
	saved_at: own.saved_at,
	acts_as: own.acts_as,
	sections: sectionsOf(own.content),
	phone: own.content.grantor.phone,
	hours: capital(words(own.content.grantor.hours)),
	grantor: words(own.content.grantor.name)
});

export type Heading = ReturnType<typeof headingOf>;
