import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { assignmentsForm } from '#lib/forms/office/assignments.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { proposeReviewers, type Proposed } from '#lib/server/case/proposal.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { assignReviewers } from '#lib/server/review/assign.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST = 100;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const ids = event.url.searchParams.getAll('id').filter((id) => z.uuid().safeParse(id).success);
	const proposed = await proposeReviewers(db, person, ids.slice(0, MOST));
	return {
		rows: proposed.map((row) => ({
			id: row.id,
			number: row.number,
			name: row.name,
			city: row.city,
			reviewers: row.reviewers,
			obstacle: obstacleOf(row)
		}))
	};
};

/** Why a case cannot get reviewers now, in a sentence; null when it can. */
function obstacleOf({ state, open_findings, places, reviewers }: Proposed): string | null {
	if (state !== 'complete' && state !== 'in_review')
		return m.office_assign_state({ state: words(APPLICATION.states[state].staff) });
	if (open_findings) return m.office_assign_findings({ count: open_findings });
	if (places === 0) return m.office_assign_full();
	return reviewers.length < places ? m.office_assign_few() : null;
}

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], assignmentsForm, async ({ assign }, person) => {
			const refused = [];
			for (const one of assign) {
				const reasons = await attempt(person, one);
				if (reasons) refused.push(reasons);
			}
			const done = assign.length - refused.length;
			setFlash(
				event.cookies,
				refused.length === 0
					? m.office_assign_done({ count: done })
					: `${m.office_assign_partly({ done, refused: refused.length })} ${refused.join(' ')}`,
				refused.length === 0 ? 'ok' : 'warn'
			);
			redirect(303, localizeHref('/office'));
		})
};

/** Each case stands or falls by itself: the reasons when it falls. */
async function attempt(
	person: Person,
	one: { application_id: string; reviewer_ids: string[] }
): Promise<string | null> {
	try {
		await assignReviewers(db, person, one);
		return null;
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reasons.map(words).join(' ');
		if (thrown instanceof NotFound) return m.refused_not_found();
		throw thrown;
	}
}
