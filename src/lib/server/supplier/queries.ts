import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';

/** What was chosen after the award in a case, per service the first choice first; none: the supplier of the application. */
export const choicesIn = (db: Reader, application_id: string) =>
	db
		.selectFrom('supplier_choice')
		.innerJoin('application_line', 'application_line.id', 'supplier_choice.application_line_id')
		.innerJoin('person', 'person.id', 'supplier_choice.chosen_by')
		.where('application_id', '=', application_id)
		.orderBy('chosen_at')
		.orderBy('number')
		.select([
			'application_line_id',
			'supplier_choice.supplier_name',
			'supplier_choice.supplier_kvk',
			'order_on',
			'reason',
			'chosen_at',
			'number',
			'person.name as chosen_by'
		])
		.execute();
type Choice = Awaited<ReturnType<typeof choicesIn>>[number];

type Line = {
	readonly supplier_name: string;
	readonly supplier_kvk: string | null;
	readonly planned_order_on: string;
};

/** The supplier that holds now: the last one chosen, else the one of the application. */
export const currentSupplier = (line: Line, choices: readonly Choice[]) =>
	choices.at(-1) ?? {
		supplier_name: line.supplier_name,
		supplier_kvk: line.supplier_kvk,
		order_on: line.planned_order_on
	};

/** The last choice per service of an application; a service without one keeps the supplier of the application. */
export async function chosenSuppliers(db: Reader, application_id: string) {
	const rows = await db
		.selectFrom('supplier_choice')
		.innerJoin('application_line', 'application_line.id', 'supplier_choice.application_line_id')
		.where('application_id', '=', application_id)
		.distinctOn('application_line_id')
		.orderBy('application_line_id')
		.orderBy('number', 'desc')
		.select([
			'application_line_id',
			'supplier_choice.supplier_name',
			'supplier_choice.supplier_kvk',
			'supplier_choice.order_on'
		])
		.execute();
	return new Map(rows.map(({ application_line_id, ...choice }) => [application_line_id, choice]));
}

/** Lines with the supplier that holds now in the place of the one of the application. */
export async function withChosen<
	Row extends { readonly id: string; readonly supplier_name: string; readonly supplier_kvk: string | null }
>(db: Reader, application_id: string, lines: readonly Row[]): Promise<Row[]> {
	const chosen = await chosenSuppliers(db, application_id);
	return lines.map((line) => {
		const choice = chosen.get(line.id);
		if (!choice) return line;
		const { order_on, ...supplier } = choice;
		return { ...line, ...supplier, ...('planned_order_on' in line ? { planned_order_on: order_on } : {}) };
	});
}

/** The providers on the scheme's list today, by name: the ones that can be chosen without a warning. */
export const listedProviders = async (db: Reader) => {
	const on = await today(db);
	return db
		.selectFrom('provider')
		.where('listed_from', '<=', on)
		.where((eb) => eb.or([eb('listed_until', 'is', null), eb('listed_until', '>=', on)]))
		.distinctOn(['name', 'kvk_number'])
		.orderBy('name')
		.orderBy('kvk_number')
		.select(['id', 'name', 'kvk_number', 'sells_products'])
		.execute();
};

/** The services of a voucher with who delivers each now, what was chosen before, and whether a claim that was sent holds it. */
export async function voucherServices(
	db: Reader,
	voucher: { readonly application_id: string; readonly kind: 'S' | 'B' }
) {
	const lines = await db
		.selectFrom('application_line')
		.where('application_id', '=', voucher.application_id)
		.where('kind', '=', voucher.kind)
		.orderBy('position')
		.select(({ exists, selectFrom }) => [
			'id',
			'service_code',
			'supplier_name',
			'supplier_kvk',
			'planned_order_on',
			'net_cents',
			'vat_cents',
			'vat_recoverable_percent',
			exists(
				selectFrom('claim_line')
					.innerJoin('claim', 'claim.id', 'claim_line.claim_id')
					.whereRef('claim_line.application_line_id', '=', 'application_line.id')
					.where('claim.state', '<>', 'draft')
					.select('claim.id')
			).as('claimed')
		])
		.execute();
	const chosen = await choicesIn(db, voucher.application_id);
	return lines.map((line) => {
		const choices = chosen.filter(({ application_line_id }) => application_line_id === line.id);
		return { ...line, choices, current: currentSupplier(line, choices) };
	});
}
export type VoucherService = Awaited<ReturnType<typeof voucherServices>>[number];
