import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import type { Updateable } from 'kysely';

type Kept = Pick<
	Updateable<Tables['application_line']>,
	| 'kind'
	| 'service_code'
	| 'supplier_name'
	| 'supplier_kvk'
	| 'planned_order_on'
	| 'net_cents'
	| 'vat_cents'
	| 'vat_recoverable_percent'
	| 'hardware'
	| 'other_funding_cents'
	| 'saved_by'
>;

/** The same as `putBackSent` for the services: each that was changed since gets back what was sent. */
export async function putBackLines(tx: Tx, application_id: string, since: Date): Promise<void> {
	const changed = await tx
		.selectFrom('application_line')
		.where('application_id', '=', application_id)
		.where('saved_at', '>=', since)
		.select(['id', 'version'])
		.execute();
	for (const { id, version } of changed) {
		const { line, saved_at } = await tx
			.selectFrom('application_line_history')
			.where('line_id', '=', id)
			.where(({ eb, or }) => or([eb('saved_at', '<', since), eb('saved_at', 'is', null)]))
			.orderBy('version', 'desc')
			.select(['line', 'saved_at'])
			.executeTakeFirstOrThrow();
		await tx
			.updateTable('application_line')
			.set({ ...sentOf(line as unknown as Required<Kept>), saved_at, version: version + 1 })
			.where('id', '=', id)
			.execute();
	}
}

const sentOf = (line: Required<Kept>): Kept => ({
	kind: line.kind,
	service_code: line.service_code,
	supplier_name: line.supplier_name,
	supplier_kvk: line.supplier_kvk,
	planned_order_on: line.planned_order_on,
	net_cents: line.net_cents,
	vat_cents: line.vat_cents,
	vat_recoverable_percent: line.vat_recoverable_percent,
	hardware: line.hardware,
	other_funding_cents: line.other_funding_cents,
	saved_by: line.saved_by
});
