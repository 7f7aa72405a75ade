import * as z from 'zod';
import { NotFound } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import { removeLine } from '#lib/server/application/remove-line.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, idIn, ownDraft } from '../../../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const nothing = z.object({});

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const line = await found(Promise.resolve(draft.saved.lines.find(({ id }) => id === event.params.line)));
	const service = draft.content.catalogue.find(({ code }) => code === line.service_code);
	return {
		heading: headingOf(draft),
		service: service ? words(service.name) : line.service_code,
		supplier: line.supplier_name,
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			if (!isId(event.params.line)) throw new NotFound('line');
			await removeLine(db, person, { application_id: idIn(event), line_id: event.params.line });
			goOn(event, m.my_line_removed(), `/my/applications/${idIn(event)}/services`);
		})
};
