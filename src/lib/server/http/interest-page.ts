import { error, type RequestEvent } from '@sveltejs/kit';
import type { Role } from '#lib/domain/roles.ts';
import { dateIn } from '#lib/forms/application/fields.ts';
import {
	interestEndForm,
	interestForm,
	interestMistakeForm,
	interestOf,
	kindIn
} from '#lib/forms/interest/entry.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '../db/connection.ts';
import { addInterest } from '../interest/add.ts';
import { endInterest, retractInterest } from '../interest/change.ts';
import { myInterests } from '../interest/queries.ts';
import { goOn } from './flash.ts';
import { openForm, postAs } from './form.ts';
import { isId } from './is-id.ts';
import { signedIn } from './signed-in.ts';

/** The entry named in an address. */
function entryIn(url: URL): string {
	const id = url.searchParams.get('entry') ?? '';
	if (!isId(id)) error(404, m.refused_not_found());
	return id;
}

/** The page of one's own register of interests in a workplace: the same wherever somebody works (Awb 2:4). */
export const interestPage = (path: string, ...roles: Role[]) => ({
	load: async (event: RequestEvent) => {
		const rows = await myInterests(db, signedIn(event, ...roles));
		const kind = kindIn(event.url);
		const entry = rows.find(({ id }) => id === event.url.searchParams.get('entry')) ?? null;
		return {
			path,
			rows,
			kind,
			entry,
			form: await openForm(interestForm, kind ? { kind } : {}, 'interest'),
			end: await openForm(interestEndForm, {}, 'end'),
			mistake: await openForm(interestMistakeForm, {}, 'mistake')
		};
	},
	actions: {
		add: (event: RequestEvent) =>
			postAs(
				event,
				roles,
				interestForm,
				async (data, person) => {
					await addInterest(db, person, interestOf(data));
					goOn(event, m.conflict_added(), path);
				},
				'interest'
			),
		end: (event: RequestEvent) =>
			postAs(
				event,
				roles,
				interestEndForm,
				async (data, person) => {
					const until_on = dateIn(data, 'until_on') ?? '';
					await endInterest(db, person, { interest_id: entryIn(event.url), until_on });
					goOn(event, m.conflict_ended(), path);
				},
				'end'
			),
		retract: (event: RequestEvent) =>
			postAs(
				event,
				roles,
				interestMistakeForm,
				async ({ reason }, person) => {
					await retractInterest(db, person, { interest_id: entryIn(event.url), reason });
					goOn(event, m.conflict_retracted(), path);
				},
				'mistake'
			)
	}
});

export type InterestPage = Awaited<ReturnType<ReturnType<typeof interestPage>['load']>>;
