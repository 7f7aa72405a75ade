import { NotFound } from '#lib/domain/refusal.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { ownVoucher } from '../voucher/queries.ts';
import { serviceLines, type ServiceLine } from './lines.ts';

/** A document as a page links to it. */
export type DocumentRow = {
	readonly id: string;
	readonly file_name: string;
	readonly media_type: string;
	readonly size_bytes: number;
};

/** A line with its documents. */
export type LineWithDocuments = ServiceLine & {
	readonly invoice: DocumentRow | null;
	readonly proof: DocumentRow | null;
	readonly delivered: DocumentRow | null;
};

/**
 * A claim of one's own with its voucher and lines.
 * @throws NotFound when it is not theirs
 */
export async function ownClaim(db: Reader, person: Person, id: string) {
	const claim = await db
		.selectFrom('claim')
		.innerJoin('application', 'application.id', 'claim.application_id')
		.where('claim.id', '=', id)
		.where(visible(person, 'applicant'))
		.select([
			'claim.id',
			'claim.number',
			'claim.state',
			'claim.final',
			'claim.version',
			'claim.voucher_id',
			'claim.submitted_at',
			'application.received_at'
		])
		.executeTakeFirst();
	if (!claim) throw new NotFound('claim');
	const voucher = await ownVoucher(db, person, claim.voucher_id);
	return { ...claim, voucher, lines: await linesWithDocuments(db, id) };
}
export type OwnClaim = Awaited<ReturnType<typeof ownClaim>>;

/** The services of a claim with the documents added to them. The caller has judged who may see them. */
export async function linesWithDocuments(db: Reader, claim_id: string): Promise<LineWithDocuments[]> {
	const lines = await serviceLines(db, claim_id);
	const ids = lines
		.flatMap((line) => [line.invoice_document_id, line.payment_document_id, line.deliverable_document_id])
		.filter((id) => id !== null);
	const documents = ids.length
		? await db
				.selectFrom('document')
				.where('id', 'in', ids)
				.select(['id', 'file_name', 'media_type', 'size_bytes'])
				.execute()
		: [];
	const document = (id: string | null) => documents.find((each) => each.id === id) ?? null;
	return lines.map((line) => ({
		...line,
		invoice: document(line.invoice_document_id),
		proof: document(line.payment_document_id),
		delivered: document(line.deliverable_document_id)
	}));
}
