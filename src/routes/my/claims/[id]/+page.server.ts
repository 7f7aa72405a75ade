import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { claimedBase, started, whole } from '#lib/domain/claim/line.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import type { SettlementContent } from '#lib/server/claim/settlement.ts';
import { db } from '#lib/server/db/connection.ts';
import { objectable, objectionsOf } from '#lib/server/objection/queries.ts';
import { opened } from '#lib/server/http/opened.ts';
import { words } from '#lib/server/http/words.ts';
import { objectionLink } from '../../applications/[id]/objecting.ts';
import { voucherHeading } from '../../vouchers/[id]/own.ts';
import { paid, settled } from '../../vouchers/[id]/road.ts';
import { becauseOf } from './because.ts';
import { ownClaimOf, toReaders } from './own.ts';
import { expectedOn, waitsFor } from './waits.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const claim = await ownClaimOf(event);
	const heading = voucherHeading(claim.voucher);
	const its = claim.voucher.claims.find(({ id }) => id === claim.id);
	if (claim.state === 'draft') {
		toReaders(event, claim);
		return {
			heading,
			id: claim.id,
			draft: claim.lines.map((line) => ({
				id: line.application_line_id,
				service: words(line.service),
				supplier: line.supplier_name,
				deliverable: line.deliverable && words(line.deliverable),
				state: whole(line) ? ('done' as const) : started(line) ? ('busy' as const) : ('todo' as const)
			})),
			status: null
		};
	}
	await opened(event, { record_id: claim.id });
	const { application_id, may_edit } = claim.voucher;
	const announced = its?.settled_cents !== null && its?.settled_cents !== undefined;
	return {
		heading,
		id: claim.id,
		draft: null,
		status: {
			number: claim.number ?? '',
			submitted_now: event.url.searchParams.has('submitted') && claim.state === 'submitted',
			words: words(CLAIM.states[claim.state].applicant ?? CLAIM.states[claim.state].staff),
			settled_cents: its?.settled_cents ?? null,
			due_on: its?.due_on ?? null,
			executed_on: its?.executed_on ?? null,
			payment_cents: its?.payment_cents ?? null,
			settle_by: its?.settle_by ?? null,
			objection_until: its?.objection_until ?? null,
			objection: objectionLink({
				application_id,
				decision_id: its?.decision_id ?? null,
				open: await objectable(db, application_id),
				objections: await objectionsOf(db, application_id),
				may_edit
			}),
			submitted_at: claim.submitted_at,
			because: announced && its?.content ? becauseOf(its.content as unknown as SettlementContent) : [],
			expected_on: its ? expectedOn(its, claim.voucher.content.terms) : null,
			waits_for: its?.due_on ? waitsFor(its) : null,
			timeline: its ? [settled(its), ...paid(its)] : [],
			lines: claim.lines
				.filter(({ id }) => id !== null)
				.map((line) => ({
					id: line.application_line_id,
					service: words(line.service),
					supplier: line.supplier_name,
					invoice_number: line.invoice_number ?? '',
					claimed_cents: claimedBase(line),
					admitted_cents: announced ? line.admitted_cents : null,
					reason: announced ? line.admitted_reason : null,
					documents: line.files.map(fileRef)
				}))
		}
	};
};
