import { redirect } from '@sveltejs/kit';
import { factWords } from '#lib/domain/eligibility/fact-words.ts';
import { FACTS, isFactName } from '#lib/domain/eligibility/facts.ts';
import type { RuleChange } from '#lib/domain/rule-set/compare-outcomes.ts';
import { storable } from '#lib/forms/admin/storable.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { postAs } from '#lib/server/http/form.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { words } from '#lib/server/http/words.ts';
import { CHANGES_PAGE, lastReplay, replayChanges } from '#lib/server/rule-set/queries.ts';
import { stampOf } from '#lib/server/rule-set/stamp.ts';
import { startReplay, stopReplay } from '#lib/server/rule-set/start-replay.ts';
import { setAt } from '../../set-at.ts';
import { answerWords } from '../../words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { set } = await setAt(event);
	const replay = await lastReplay(db, set.id);
	const rule = storable(event.url.searchParams.get('rule') ?? '');
	const transition = storable(event.url.searchParams.get('transition') ?? '');
	const page = pageOf(event.url);
	const found =
		replay?.state === 'done'
			? await replayChanges(db, { replay_id: replay.id, rule, transition, page })
			: null;
	return {
		set: { id: set.id, state: set.state, changed: set.changed.length },
		replay: replay && {
			id: replay.id,
			state: replay.state,
			total: replay.total,
			done: replay.done,
			summary: replay.summary,
			outdated: replay.rules_sha256 !== stampOf(set.rules),
			at: replay.requested_at.toISOString(),
			seconds:
				replay.started_at && replay.finished_at
					? (replay.finished_at.getTime() - replay.started_at.getTime()) / 1000
					: null
		},
		rule,
		transition,
		page,
		size: CHANGES_PAGE,
		total: found?.total ?? 0,
		rows: (found?.rows ?? []).map(({ application_id, number, moment, before, after, changes }) => ({
			id: `${application_id} ${moment}`,
			number: number ?? '–',
			moment,
			before,
			after,
			changes: changes.map(shown)
		}))
	};
};

const shown = (change: RuleChange) => ({
	rule_id: change.rule_id,
	line: change.line,
	before: answerWords(change.before),
	after: answerWords(change.after),
	reason: words(change.reason),
	facts: change.facts.map(({ name, value, masked }) => ({
		label: isFactName(name) ? words(FACTS[name].meaning) : name,
		value: masked ? m.rules_masked() : isFactName(name) ? words(factWords(FACTS[name], value)) : String(value)
	}))
});

export const actions: Actions = {
	start: (event) =>
		postAs(event, ['administrator'], nothing, async (_, person) => {
			const { set } = await setAt(event);
			await startReplay(db, person, set.id);
			redirect(303, localizeHref(`/admin/rules/${set.id}/replay`));
		}),
	stop: (event) =>
		postAs(event, ['administrator'], nothing, async (_, person) => {
			const { set } = await setAt(event);
			const replay = await lastReplay(db, set.id);
			if (replay) await stopReplay(db, person, replay.id);
			redirect(303, localizeHref(`/admin/rules/${set.id}/replay`));
		})
};
