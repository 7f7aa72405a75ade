import type { ClaimLine } from '#lib/domain/claim/line.ts';
import { same, type Text } from '#lib/domain/text.ts';
import type { AttachmentPlace } from '#lib/domain/document/attachment.ts';
import type { Reader } from '../db/connect.ts';
import { attachmentsOf, type Attachment } from '../documents/attachments.ts';
import { chosenSuppliers } from '../supplier/queries.ts';
import { schemeContent } from '../tranche/queries.ts';

/** One awarded service with what was filled in and added on it in a claim; nothing filled in: all null. */
export type ServiceLine = ClaimLine & {
	/** null: nothing has been saved on this service. */
	readonly id: string | null;
	readonly application_line_id: string;
	readonly service_code: string;
	readonly service: Text;
	readonly deliverable: Text | null;
	readonly supplier_name: string;
	readonly deliverables: number;
	readonly files: readonly Attachment[];
	readonly paid_from_own_account: boolean | null;
	readonly admitted_cents: number | null;
	readonly admitted_reason: string | null;
};

/** The services of the claim's voucher, in the order of the application. The caller has judged who may see them. */
export async function serviceLines(db: Reader, claim_id: string): Promise<ServiceLine[]> {
	const claim = await db
		.selectFrom('claim')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.innerJoin('application', 'application.id', 'claim.application_id')
		.where('claim.id', '=', claim_id)
		.select(['claim.application_id', 'kind', 'scheme_version_id'])
		.executeTakeFirstOrThrow();
	const { catalogue } = await schemeContent(db, claim.scheme_version_id);
	const rows = await db
		.selectFrom('application_line')
		.leftJoin('claim_line', (join) =>
			join
				.onRef('claim_line.application_line_id', '=', 'application_line.id')
				.on('claim_line.claim_id', '=', claim_id)
		)
		.where('application_id', '=', claim.application_id)
		.where('kind', '=', claim.kind)
		.orderBy('position')
		.select([
			'claim_line.id',
			'application_line.id as application_line_id',
			'service_code',
			'supplier_name',
			'delivered_on',
			'invoice_number',
			'invoiced_on',
			'paid_on',
			'claim_line.net_cents',
			'claim_line.vat_cents',
			'claim_line.vat_recoverable_percent',
			'paid_from_own_account',
			'admitted_cents',
			'admitted_reason'
		])
		.execute();
	const files = await attachmentsOf(db, claim.application_id, { subject_id: claim_id });
	const chosen = await chosenSuppliers(db, claim.application_id);
	return rows.map((row) => {
		const own = files.filter(({ part }) => part === row.application_line_id);
		const count = (place: AttachmentPlace) => own.filter((one) => one.place === place).length;
		const service = catalogue.find(({ code }) => code === row.service_code);
		return {
			...row,
			files: own,
			invoices: count('invoice'),
			payment_proofs: count('payment_proof'),
			deliverables: count('deliverable'),
			supplier_name: chosen.get(row.application_line_id)?.supplier_name ?? row.supplier_name,
			service: service?.name ?? same(row.service_code),
			deliverable: service?.deliverable ?? null
		};
	});
}
