import { redirect } from '@sveltejs/kit';
import { versionSeen, type SaveMessage } from '#lib/forms/application/conflict.ts';
import { lineRows } from '#lib/forms/application/line-rows.ts';
import { teller } from '#lib/forms/application/words.ts';
import { versionOf, versionText } from '#lib/forms/application/fields.ts';
import { lineAnswers, lineForm, lineKnown, vatKnown } from '#lib/forms/application/line.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { lastRemovedLine, lastSavedLine } from '#lib/server/application/last-saved.ts';
import { ownFilled } from '#lib/server/application/queries.ts';
import { saveLine, type LineInput } from '#lib/server/application/save-line.ts';
import { ALREADY_SUBMITTED, isStale } from '#lib/server/application/words.ts';
import { db } from '#lib/server/db/connection.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { pageGone } from '#lib/server/http/page-gone.ts';
import { postWithFiles } from '#lib/server/http/post-with-files.ts';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import { listedProviders } from '#lib/server/supplier/queries.ts';
import { headingOf, idIn, ownDraft } from '../../own-draft.ts';
import { conflictOf, savedOf } from '../../saved-words.ts';
import { checkHref, isChange } from '../../sections.ts';
import type { Actions, PageServerLoad } from './$types';

/** The version of a service that was removed: saving over it adds it again. */
const NONE = 0;

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { content, saved } = draft;
	const id = event.params.line;
	if (!isId(id)) await found(Promise.reject(new NotFound('line')));
	const line = saved.lines.find((one) => one.id === id);
	if (!line && draft.state !== 'draft') redirect(303, localizeHref(`/my/applications/${draft.id}/services`));
	const asked = content.vouchers.find(({ kind }) => kind === event.url.searchParams.get('kind'));
	const kind = line?.kind ?? asked?.kind;
	const services = content.vouchers.flatMap((terms) => (kind && terms.kind !== kind ? [] : terms.services));
	const quotes = await attachmentsOf(db, draft.id, { place: 'quote', subject_id: id });
	const only = services.length === 1 ? services[0] : undefined;
	const offered = content.catalogue.filter(({ code }) => services.includes(code));
	/** Care is exempt from VAT (Wet OB art. 11): what the applicant said of another line, else nothing comes back. */
	const first = {
		id,
		...(only ? { service_code: only } : {}),
		...vatKnown(saved.lines.at(-1)?.vat_recoverable_percent ?? 0),
		...(offered.some(({ hardware }) => hardware !== false) ? {} : { hardware: 'no' as const })
	};
	return {
		heading: headingOf(draft),
		added: line !== undefined,
		hardware_percent: content.hardware_percent,
		voucher: words(content.vouchers.find((terms) => terms.kind === kind)?.name ?? content.name),
		services: offered.map(({ code, name }) => ({ value: code, label: words(name) })),
		without_hardware: offered.filter(({ hardware }) => hardware === false).map(({ code }) => code),
		providers: [...new Set((await listedProviders(db)).map(({ name }) => name))],
		quotes: quotes.map(fileRef),
		subject: { application_id: draft.id, place: 'quote' as const, subject_id: id },
		two_above_cents: content.quotes_two_above_cents,
		form: await openForm(lineForm, {
			...(line ? lineKnown(line) : first),
			version: versionText(line?.version)
		})
	};
};

export const actions: Actions = {
	default: (event) => {
		const application_id = idIn(event);
		const quote = { application_id, place: 'quote', subject_id: event.params.line } as const;
		return postWithFiles(event, ['applicant'], lineForm, { quote }, async (data, person, form) => {
			const line = await withNumber({ ...lineAnswers(data), id: event.params.line });
			const { then } = data;
			const over = versionSeen(then);
			try {
				const version = over === NONE ? null : (over ?? versionOf(data.version));
				form.data.version = versionText(await saveLine(db, person, { application_id, line, version }));
			} catch (thrown) {
				if (thrown instanceof Refused && isStale(thrown))
					form.message = await lineConflict(person, application_id, line);
				throw pageGone(thrown, ALREADY_SUBMITTED);
			}
			if (then === 'auto') {
				form.message = await savedOf(person, application_id);
				return;
			}
			const draft = `/my/applications/${application_id}`;
			if (over !== null) redirect(303, localizeHref(`${draft}/services/${line.id}`));
			if (then === 'later') redirect(303, localizeHref(draft));
			redirect(303, localizeHref(isChange(event.url) ? checkHref(application_id) : `${draft}/services`));
		});
	}
};

/** Who chooses a supplier from the list need not type its number too, when only one goes by that name. */
async function withNumber(line: LineInput): Promise<LineInput> {
	if (line.supplier_kvk !== null) return line;
	const [listed, ...others] = (await listedProviders(db)).filter(({ name }) => name === line.supplier_name);
	return { ...line, supplier_kvk: others.length === 0 ? (listed?.kvk_number ?? null) : null };
}

async function lineConflict(person: Person, application_id: string, mine: LineInput): Promise<SaveMessage> {
	const { saved, content } = await ownFilled(db, person, application_id);
	const theirs = saved.lines.find(({ id }) => id === mine.id);
	if (!theirs) {
		const removed = await lastRemovedLine(db, application_id, mine.id);
		const gone = `/my/applications/${application_id}/services`;
		return removed ? { conflict: { ...removed, rows: [], gone } } : {};
	}
	const tell = teller(getLocale());
	const last = await lastSavedLine(db, application_id, mine.id);
	return conflictOf(last, lineRows(theirs, content, tell), lineRows(mine, content, tell));
}
