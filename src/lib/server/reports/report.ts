import type { Role } from '../../domain/roles.ts';
import type { Text } from '../../domain/text.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { FundedTranche } from './funded-tranches.ts';

export type ReportColumn = {
	readonly key: string;
	readonly label: Text;
	/** Amounts in cents and counts are summed in the last row; a date is 'YYYY-MM-DD'. */
	readonly kind: 'text' | 'date' | 'money' | 'count';
};
export type Cell = Text | string | number | null;
export type ReportRow = { readonly id: string; readonly [key: string]: Cell };

/** A report: what it is called, who may read it, what it says. A generic route shows it and exports it. */
export type Report = {
	/** Part of the address. */
	readonly name: string;
	readonly title: Text;
	readonly note: Text;
	readonly who: readonly Role[];
	readonly columns: readonly ReportColumn[];
	/** Rows over these tranches, in the reader's own funding sources only. */
	readonly rows: (
		db: Reader,
		tranches: readonly FundedTranche[],
		person: Person
	) => Promise<readonly ReportRow[]>;
};

/** Columns that many reports share. */
export const COLUMNS = {
	tranche: { key: 'tranche', label: { nl: 'Ronde', en: 'Tranche' }, kind: 'text' },
	number: { key: 'number', label: { nl: 'Zaaknummer', en: 'Case number' }, kind: 'text' },
	name: { key: 'name', label: { nl: 'Organisatie', en: 'Organisation' }, kind: 'text' },
	city: { key: 'city', label: { nl: 'Plaats', en: 'Place' }, kind: 'text' },
	amount: { key: 'amount_cents', label: { nl: 'Bedrag', en: 'Amount' }, kind: 'money' },
	date: { key: 'date', label: { nl: 'Datum', en: 'Date' }, kind: 'date' },
	what: { key: 'what', label: { nl: 'Wat', en: 'What' }, kind: 'text' },
	status: { key: 'status', label: { nl: 'Status', en: 'Status' }, kind: 'text' },
	organisations: { key: 'organisations', label: { nl: 'Organisaties', en: 'Organisations' }, kind: 'count' }
} as const satisfies Record<string, ReportColumn>;

/** The sum of every amount and count column over these rows. */
export const totalsOf = (
	columns: readonly ReportColumn[],
	rows: readonly ReportRow[]
): Record<string, number> =>
	Object.fromEntries(
		columns
			.filter(({ kind }) => kind === 'money' || kind === 'count')
			.map(({ key }) => [key, rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0)])
	);
