import { costBase } from '../../domain/scheme/cost-line.ts';
import type { Reader } from '../db/connect.ts';

/** A claimed cost with what was admitted of it. */
export async function settlementLines(db: Reader, claim_id: string) {
	const lines = await db
		.selectFrom('claim_line')
		.innerJoin('application_line', 'application_line.id', 'claim_line.application_line_id')
		.where('claim_id', '=', claim_id)
		.orderBy('application_line.position')
		.select([
			'claim_line.id',
			'service_code',
			'supplier_name',
			'invoice_number',
			'claim_line.net_cents',
			'claim_line.vat_cents',
			'claim_line.vat_recoverable_percent',
			'admitted_cents',
			'admitted_reason'
		])
		.execute();
	return lines.map(({ net_cents, vat_cents, vat_recoverable_percent, ...line }) => ({
		...line,
		claimed_cents: costBase({
			net_cents: net_cents ?? 0,
			vat_cents: vat_cents ?? 0,
			vat_recoverable_percent: vat_recoverable_percent ?? 100
		})
	}));
}
