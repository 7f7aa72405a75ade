import { db } from '#lib/server/db/connection.ts';
import { ownRules, ownStatus } from '#lib/server/application/own-status.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, ownCase } from './own-draft.ts';
import { roadOf } from './road.ts';
import { tasksOf } from './tasks.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const own = await ownCase(event);
	const heading = headingOf(own);
	if (own.state === 'draft') return { heading, draft: tasksOf(own), status: null };
	const [became, rules] = await Promise.all([ownStatus(db, own.id), ownRules(db, own.id)]);
	return {
		heading,
		draft: null,
		status: {
			...roadOf(own, became),
			state: own.state,
			submitted_now: event.url.searchParams.has('submitted') && own.state === 'submitted',
			rules: rules.map((rule) => ({
				...rule,
				statement: words(rule.statement),
				reasons: rule.reasons.map(words)
			}))
		}
	};
};
