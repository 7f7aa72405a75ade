import { sql } from 'kysely';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { FIGURES } from '../../domain/ledger/figures.ts';
import { ownPostings, type FundedTranche } from './funded-tranches.ts';
import type { Report } from './report.ts';

const MONTH = sql<string>`to_char(posted_at at time zone 'Europe/Amsterdam', 'YYYY-MM')`;

/** What was awarded, released and paid in each month, from the first movement until now: months without any too. */
export async function perMonth(db: Reader, tranches: readonly FundedTranche[]) {
	const rows = await ownPostings(db, tranches)
		.where('step', 'in', ['award_decided', 'settlement_released', 'voucher_released', 'payment_executed'])
		.groupBy(MONTH)
		.orderBy(MONTH)
		.select(({ fn }) => [
			MONTH.as('month'),
			fn.sum<number>('amount_cents').filterWhere('step', '=', 'award_decided').as('awarded'),
			fn
				.sum<number>('amount_cents')
				.filterWhere('step', 'in', ['settlement_released', 'voucher_released'])
				.as('released'),
			fn.sum<number>('amount_cents').filterWhere('step', '=', 'payment_executed').as('paid')
		])
		.execute();
	const first = rows[0];
	if (!first) return [];
	return monthsBetween(first.month, (await today(db)).slice(0, 7)).map((month) => {
		const row = rows.find((each) => each.month === month);
		return {
			id: month,
			month,
			awarded: row?.awarded ?? 0,
			released: row?.released ?? 0,
			paid: row?.paid ?? 0
		};
	});
}

function monthsBetween(first: string, last: string): string[] {
	const end = Temporal.PlainYearMonth.from(last);
	const months = [Temporal.PlainYearMonth.from(first)];
	for (let month = months[0]?.add({ months: 1 }); month; month = month.add({ months: 1 })) {
		if (Temporal.PlainYearMonth.compare(month, end) > 0) break;
		months.push(month);
	}
	return months.map(String);
}

export const MONTHS: Report = {
	name: 'months',
	title: { nl: 'Per maand', en: 'Per month' },
	note: {
		nl: 'Wat er in elke maand is toegekend, vrijgevallen en uitbetaald.',
		en: 'What was awarded, released and paid in each month.'
	},
	who: ['funder'],
	columns: [
		{ key: 'month', label: { nl: 'Maand', en: 'Month' }, kind: 'text' },
		{ key: 'awarded', label: FIGURES.awarded.name, kind: 'money' },
		{ key: 'released', label: FIGURES.released.name, kind: 'money' },
		{ key: 'paid', label: FIGURES.paid.name, kind: 'money' }
	],
	rows: perMonth
};
