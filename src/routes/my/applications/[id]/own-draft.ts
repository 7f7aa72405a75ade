import { sectionsOf } from '#lib/domain/application/answers.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { ownFilled, type OwnCase, type OwnFilled } from '#lib/server/application/queries.ts';
import { askedSections } from '#lib/server/application/lock-section.ts';
import { askedIn } from '#lib/server/application/own-to-change.ts';
import { db } from '#lib/server/db/connection.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { SECTION_PAGES } from './sections.ts';

/** The id in the address; anything that is no id is not found. */
export const idIn = (event: RequestEvent): string => event.params.id ?? '';

/** The applicant's own case with its answers. */
export const ownCase = (event: RequestEvent): Promise<OwnFilled> => {
	const person = signedIn(event, 'applicant');
	return foundBy(idIn(event), (id) => ownFilled(db, person, id));
};

/** The same for pages where answers are given: what was submitted is read on its status page. */
export async function ownDraft(event: RequestEvent): Promise<OwnFilled> {
	const draft = await ownCase(event);
	if (draft.state !== 'draft' && !(await isAsked(event, draft.id)))
		redirect(303, localizeHref(`/my/applications/${draft.id}`));
	return draft;
}

/** A request to complete may ask for this very section again (Awb 4:5). */
async function isAsked({ route }: RequestEvent, id: string): Promise<boolean> {
	const sections = await askedSections(db, id);
	return sections.some((section) => {
		const page = `/[id]/${SECTION_PAGES[section].path}`;
		return route.id?.endsWith(page) || route.id?.endsWith(`${page}/[line]`);
	});
}

/** What the scheme asks in the application that the address names, also when the session has ended. */
export const askedAt = (event: RequestEvent): Promise<SchemeContent> =>
	foundBy(idIn(event), (id) => askedIn(db, id));

/** What the top and the aside of each page say. */
export const headingOf = (own: OwnCase & { readonly saved_at?: Date | null }) => ({
	id: own.id,
	number: own.number,
	scheme: words(own.content.name),
	tranche: words(own.tranche_name),
	organisation: own.organisation_name,
	organisation_id: own.organisation_id,
	phase: own.phase,
	closes_at: own.closes_at,
	saved_at: own.saved_at ?? null,
	sections: sectionsOf(own.content),
	phone: own.content.grantor.phone,
	hours: capital(words(own.content.grantor.hours)),
	grantor: words(own.content.grantor.name)
});
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type Heading = ReturnType<typeof headingOf>;
