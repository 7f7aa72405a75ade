import { missingIn } from '#lib/domain/application/missing.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import { costBase } from '#lib/domain/scheme/cost-line.ts';
import { db } from '#lib/server/db/connection.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, ownDraft } from '../own-draft.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { content, saved } = draft;
	const quotes = await attachmentsOf(db, draft.id, { place: 'quote' });
	const requested = requestedOf(content, saved);
	return {
		heading: headingOf(draft),
		/** Sent already: a request asks to change what is here. */
		asked: draft.state !== 'draft',
		vouchers: content.vouchers.map((terms) => ({
			kind: terms.kind,
			name: words(terms.name),
			summary: words(terms.summary),
			chosen: saved.sections.kinds?.kinds.includes(terms.kind) ?? false,
			minimum_cents: terms.minimum_cents,
			hardware_percent: content.hardware_percent,
			amount: requested?.vouchers.find(({ kind }) => kind === terms.kind) ?? null,
			lines: saved.lines
				.filter(({ kind }) => kind === terms.kind)
				.map((line) => ({
					id: line.id,
					service: words(
						content.catalogue.find(({ code }) => code === line.service_code)?.name ?? { nl: '', en: '' }
					),
					supplier: line.supplier_name,
					planned_order_on: line.planned_order_on,
					hardware: line.hardware,
					cost_cents: costBase({
						...line,
						vat_recoverable_percent: line.vat_recoverable_percent ?? 100
					}),
					quotes: quotes.filter(({ subject_id }) => subject_id === line.id).map(fileRef)
				}))
		})),
		size_known: requested !== null,
		total_cents: requested?.total_cents ?? 0,
		missing: missingIn('services', saved, content).map(words),
		new_id: crypto.randomUUID()
	};
};
