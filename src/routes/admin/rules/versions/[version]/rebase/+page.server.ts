import { redirect } from '@sveltejs/kit';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { rebaseForm } from '#lib/forms/admin/rule-set.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { previewRebase } from '#lib/server/rule-set/rebase-cases.ts';
import { rebaseCases } from '#lib/server/rule-set/rebase.ts';
import { versionAt } from '../../../version-at.ts';
import { answerWords } from '../../../words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { version } = await versionAt(event);
	const preview = await previewRebase(db, version.id);
	return {
		version: { id: version.id, number: version.number },
		target: preview ? { id: preview.target.id, number: preview.target.number } : null,
		form: await openForm(rebaseForm, {
			id: preview?.cases.filter(({ stays }) => !stays).map(({ id }) => id) ?? []
		}),
		rows: (preview?.cases ?? []).map(({ id, number, state, stays, comparison }) => ({
			id,
			number: number ?? m.rules_rebase_draft_case(),
			state: words(APPLICATION.states[state].staff),
			stays: stays && words(stays),
			comparison: comparison && {
				before: comparison.before,
				after: comparison.after,
				changes: comparison.changes.map((change) => ({
					rule_id: change.rule_id,
					line: change.line,
					before: answerWords(change.before),
					after: answerWords(change.after),
					reason: words(change.reason)
				}))
			}
		}))
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['administrator'], rebaseForm, async ({ id, reason }, person) => {
			const { version } = await versionAt(event);
			const done = await rebaseCases(db, person, {
				scheme_version_id: version.id,
				application_ids: id,
				reason
			});
			const stayed = done.filter(({ stays }) => stays).length;
			setFlash(
				event.cookies,
				m.rules_rebased({ count: done.length - stayed, stayed }),
				stayed > 0 ? 'warn' : 'ok'
			);
			redirect(303, localizeHref(`/admin/rules/versions`));
		})
};
