import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { nothing } from '#lib/forms/nothing.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { openSet, versionsOf } from '#lib/server/rule-set/queries.ts';
import { startDraft } from '#lib/server/rule-set/start-draft.ts';
import { newestVersion } from '#lib/server/scheme/newest-version.ts';
import { schemeNames } from '#lib/server/scheme/names.ts';
import { ruleRows } from './rows.ts';
import type { Actions, PageServerLoad } from './$types';

/** The scheme of the address; the first one when it names none. */
async function schemeOf(url: URL) {
	const schemes = await schemeNames(db);
	return {
		schemes,
		scheme: schemes.find(({ code }) => code === url.searchParams.get('scheme')) ?? schemes[0]
	};
}

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'administrator');
	const { schemes, scheme } = await schemeOf(event.url);
	if (!scheme) return { schemes: [], work: null };
	const [versions, newest, draft] = await Promise.all([
		versionsOf(db, scheme.id),
		newestVersion(db, scheme.id),
		openSet(db, scheme.id)
	]);
	return {
		schemes: schemes.map(({ code, name }) => ({ code, name: words(name) })),
		work: {
			scheme: { code: scheme.code, name: words(scheme.name) },
			newest: { id: newest.id, number: newest.number, effective_on: newest.effective_on },
			standing: versions[0]?.standing ?? 'current',
			versions: versions.length,
			draft: draft && {
				id: draft.id,
				state: draft.state,
				changed: draft.changed.length,
				base_number: draft.base_number,
				returned_reason: draft.returned_reason,
				proposer: draft.proposer,
				own: draft.proposed_by === person.id
			},
			rows: ruleRows(draft?.rules ?? newest.content.rules, draft?.changed ?? [])
		}
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { scheme } = await schemeOf(event.url);
		if (!scheme) return fail(404);
		return postAs(event, ['administrator'], nothing, async (_, person) => {
			await startDraft(db, person, scheme.id);
			setFlash(event.cookies, m.rules_started());
			redirect(
				303,
				localizeHref(`/admin/rules${event.url.searchParams.has('scheme') ? `?scheme=${scheme.code}` : ''}`)
			);
		});
	}
};
