import type { ClaimLineAnswers } from '#lib/domain/claim/line.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database, Tx } from '../db/connect.ts';
import { accept } from '../documents/accept.ts';
import type { Person } from '../person/person.ts';
import { lockDraftClaim } from './lock.ts';
import { STALE } from './words.ts';

type Save = {
	readonly claim_id: string;
	/** The awarded service this is about. */
	readonly application_line_id: string;
	readonly line: ClaimLineAnswers;
	/** The version of the claim that the person saw. */
	readonly version: number;
	/** A new file takes the place of the one there is. */
	readonly invoice?: File | undefined;
	readonly proof?: File | undefined;
	/** What the service left behind, such as the report of the scan. */
	readonly deliverable?: File | undefined;
};

/**
 * Saves what is known of one service in a draft claim; what is missing counts only when the claim is sent.
 * @throws Refused at `invoice`, `proof` or `deliverable`, or when the claim was saved elsewhere since
 */
export async function saveClaimLine(db: Database, person: Person, save: Save): Promise<void> {
	const { claim_id, application_line_id, line, version, invoice, proof, deliverable } = save;
	await db.transaction().execute(async (tx) => {
		const { claim, voucher, application } = await lockDraftClaim(tx, person, claim_id);
		const awarded = await tx
			.selectFrom('application_line')
			.where('id', '=', application_line_id)
			.where('application_id', '=', application.id)
			.where('kind', '=', voucher.kind)
			.select('id')
			.executeTakeFirst();
		if (!awarded) throw new NotFound('line');
		if (claim.version !== version) throw new Refused(STALE);
		const stored = await storedLine(tx, claim.id, application_line_id);
		const upload = (kind: 'invoice' | 'payment_proof' | 'deliverable', field: string, file?: File) =>
			file && accept(tx, { file, kind, field, application_id: application.id, created_by: person.id });
		const invoice_document_id =
			(await upload('invoice', 'invoice', invoice)) ?? stored?.invoice_document_id ?? null;
		const payment_document_id =
			(await upload('payment_proof', 'proof', proof)) ?? stored?.payment_document_id ?? null;
		const deliverable_document_id =
			(await upload('deliverable', 'deliverable', deliverable)) ?? stored?.deliverable_document_id ?? null;
		const values = { ...line, invoice_document_id, payment_document_id, deliverable_document_id };
		await tx
			.insertInto('claim_line')
			.values({ ...values, claim_id: claim.id, application_line_id })
			.onConflict((conflict) => conflict.columns(['claim_id', 'application_line_id']).doUpdateSet(values))
			.execute();
		await forget(
			tx,
			invoice && stored?.invoice_document_id,
			proof && stored?.payment_document_id,
			deliverable && stored?.deliverable_document_id
		);
		await bump(tx, claim.id, version);
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.line_saved',
			person_id: person.id,
			application_id: application.id,
			details: {
				application_line_id,
				invoice: invoice !== undefined,
				proof: proof !== undefined,
				deliverable: deliverable !== undefined
			}
		});
	});
}

/** Empties one service of a draft claim, files and all: it is not claimed after all. */
export async function clearClaimLine(
	db: Database,
	person: Person,
	input: { readonly claim_id: string; readonly application_line_id: string; readonly version: number }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { claim, application } = await lockDraftClaim(tx, person, input.claim_id);
		const stored = await storedLine(tx, claim.id, input.application_line_id);
		if (!stored) return;
		if (claim.version !== input.version) throw new Refused(STALE);
		await tx.deleteFrom('claim_line').where('id', '=', stored.id).execute();
		await forget(tx, stored.invoice_document_id, stored.payment_document_id, stored.deliverable_document_id);
		await bump(tx, claim.id, input.version);
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.line_cleared',
			person_id: person.id,
			application_id: application.id,
			details: { application_line_id: input.application_line_id }
		});
	});
}

const storedLine = (tx: Tx, claim_id: string, application_line_id: string) =>
	tx
		.selectFrom('claim_line')
		.selectAll()
		.where('claim_id', '=', claim_id)
		.where('application_line_id', '=', application_line_id)
		.executeTakeFirst();

const bump = (tx: Tx, id: string, version: number) =>
	tx
		.updateTable('claim')
		.set({ version: version + 1 })
		.where('id', '=', id)
		.execute();

async function forget(tx: Tx, ...ids: (string | null | undefined)[]): Promise<void> {
	const replaced = ids.filter((id) => id !== null && id !== undefined);
	if (replaced.length > 0) await tx.deleteFrom('document').where('id', 'in', replaced).execute();
}
