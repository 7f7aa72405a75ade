import { dayOf, proposeForm, publishForm, returnForm } from '#lib/forms/admin/rule-set.ts';
import { dateParts } from '#lib/forms/date-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { proposeSet } from '#lib/server/rule-set/propose.ts';
import { publishSet } from '#lib/server/rule-set/publish.ts';
import { lastReplay } from '#lib/server/rule-set/queries.ts';
import { returnSet } from '#lib/server/rule-set/return.ts';
import { unsound } from '#lib/server/rule-set/sound.ts';
import { stampOf, stampOfProposal } from '#lib/server/rule-set/stamp.ts';
import { diffRows } from '../../diff.ts';
import { setAt } from '../../set-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { person, set } = await setAt(event);
	const [replay, on] = await Promise.all([lastReplay(db, set.id), today(db)]);
	const { day, month, year } = dateParts(set.effective_on ?? on);
	return {
		set: {
			id: set.id,
			state: set.state,
			base_number: set.base_number,
			effective_on: set.effective_on,
			note: set.note,
			proposer: set.proposer,
			stamp: stampOfProposal(set),
			own: set.proposed_by === person.id
		},
		changes: set.changed.map((pair) => ({
			id: pair.id,
			statement: words((pair.after ?? pair.before)?.statement ?? { nl: pair.id, en: pair.id }),
			removed: pair.after === null,
			rows: diffRows(pair)
		})),
		unsound: unsound(set.rules).map(words),
		replay: replay && {
			state: replay.state,
			summary: replay.summary,
			outdated: replay.rules_sha256 !== stampOf(set.rules)
		},
		propose: await openForm(
			proposeForm,
			{
				effective_on_day: day,
				effective_on_month: month,
				effective_on_year: year,
				note: set.note ?? ''
			},
			'propose'
		),
		returning: await openForm(returnForm, undefined, 'return')
	};
};

export const actions: Actions = {
	propose: (event) =>
		postAs(
			event,
			['administrator'],
			proposeForm,
			async (typed, person) => {
				const { set } = await setAt(event);
				await proposeSet(db, person, {
					rule_set_id: set.id,
					effective_on: dayOf(typed) ?? '',
					note: typed.note
				});
				goOn(event, m.rules_proposed(), `/admin/rules/${set.id}/publication`);
			},
			'propose'
		),
	return: (event) =>
		postAs(
			event,
			['administrator'],
			returnForm,
			async (given, person) => {
				const { set } = await setAt(event);
				await returnSet(db, person, { ...given, rule_set_id: set.id });
				goOn(event, m.rules_returned(), '/admin/rules');
			},
			'return'
		),
	publish: (event) =>
		postAs(event, ['administrator'], publishForm, async ({ stamp }, person) => {
			const { set } = await setAt(event);
			await publishSet(db, person, { rule_set_id: set.id, stamp });
			goOn(event, m.rules_published(), '/admin/rules/versions');
		})
};
