import * as z from 'zod';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { versionOf, versionText, saving } from '#lib/forms/application/fields.ts';
import { lineRows } from '#lib/forms/application/line-rows.ts';
import { teller } from '#lib/forms/application/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ownFilled } from '#lib/server/application/queries.ts';
import { removeLine } from '#lib/server/application/remove-line.ts';
import { LINE_CHANGED } from '#lib/server/application/words.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, idIn, ownDraft } from '../../../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const removeForm = z.object({ version: saving.version });

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const line = await found(Promise.resolve(draft.saved.lines.find(({ id }) => id === event.params.line)));
	const service = draft.content.catalogue.find(({ code }) => code === line.service_code);
	return {
		heading: headingOf(draft),
		service: service ? words(service.name) : line.service_code,
		supplier: line.supplier_name,
		rows: lineRows(line, draft.content, teller(getLocale())),
		form: await openForm(removeForm, { version: versionText(line.version) })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], removeForm, async ({ version }, person, form) => {
			const { line: line_id } = event.params;
			const application_id = idIn(event);
			if (!isId(line_id)) throw new NotFound('line');
			try {
				await removeLine(db, person, { application_id, line_id, version: versionOf(version) });
			} catch (thrown) {
				if (thrown instanceof Refused && thrown.reasons.includes(LINE_CHANGED)) {
					const { saved, content } = await ownFilled(db, person, application_id);
					const line = saved.lines.find(({ id }) => id === line_id);
					form.data.version = versionText(line?.version);
					if (line) form.message = { rows: lineRows(line, content, teller(getLocale())) };
				}
				throw thrown;
			}
			goOn(event, m.my_line_removed(), `/my/applications/${application_id}/services`);
		})
};
