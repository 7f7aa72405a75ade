import { redirect } from '@sveltejs/kit';
import { versionOf, versionText } from '#lib/forms/application/fields.ts';
import { lineAnswers, lineForm, lineKnown } from '#lib/forms/application/line.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { filledIn } from '#lib/server/application/filled.ts';
import { saveLine } from '#lib/server/application/save-line.ts';
import { db } from '#lib/server/db/connection.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { postWithFiles } from '#lib/server/http/post-with-files.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, idIn, ownDraft } from '../../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { content, saved } = draft;
	const id = event.params.line;
	if (!isId(id)) await found(Promise.reject(new NotFound('line')));
	const line = saved.lines.find((one) => one.id === id);
	const asked = content.vouchers.find(({ kind }) => kind === event.url.searchParams.get('kind'));
	const kind = line?.kind ?? asked?.kind;
	const services = content.vouchers.flatMap((terms) => (kind && terms.kind !== kind ? [] : terms.services));
	const quotes = await attachmentsOf(db, draft.id, { place: 'quote', subject_id: id });
	const only = services.length === 1 ? services[0] : undefined;
	return {
		heading: headingOf(draft),
		added: line !== undefined,
		hardware_percent: content.hardware_percent,
		voucher: words(content.vouchers.find((terms) => terms.kind === kind)?.name ?? content.name),
		services: content.catalogue
			.filter(({ code }) => services.includes(code))
			.map(({ code, name }) => ({ value: code, label: words(name) })),
		quotes: quotes.map(fileRef),
		subject: { application_id: draft.id, place: 'quote' as const, subject_id: id },
		two_above_cents: content.quotes_two_above_cents,
		form: await openForm(lineForm, {
			...(line ? lineKnown(line) : { id, ...(only ? { service_code: only } : {}) }),
			version: versionText(line?.version)
		})
	};
};

export const actions: Actions = {
	default: (event) => {
		const application_id = idIn(event);
		const quote = { application_id, place: 'quote', subject_id: event.params.line } as const;
		return postWithFiles(event, ['applicant'], lineForm, { quote }, async (data, person, form) => {
			const line = { ...lineAnswers(data), id: event.params.line };
			const version = versionOf(data.version);
			try {
				await saveLine(db, person, { application_id, line, version });
				form.data.version = versionText((version ?? 0) + 1);
			} catch (thrown) {
				if (thrown instanceof Refused) {
					const { lines } = await filledIn(db, application_id);
					form.data.version = versionText(lines.find(({ id }) => id === line.id)?.version);
				}
				throw thrown;
			}
			redirect(
				303,
				localizeHref(`/my/applications/${application_id}${data.then === 'later' ? '' : '/services'}`)
			);
		});
	}
};
