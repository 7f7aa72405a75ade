import type { CaseFile, Listing } from '#lib/domain/eligibility/case-file.ts';
import type { Reader } from '../db/connect.ts';

/** Every listing these suppliers ever had on the scheme's list, the oldest first. */
export async function listingsOf(db: Reader, kvk_numbers: readonly (string | null)[]): Promise<Listing[]> {
	const known = [...new Set(kvk_numbers.filter((kvk) => kvk !== null))];
	if (known.length === 0) return [];
	return db
		.selectFrom('provider')
		.where('kvk_number', 'in', known)
		.orderBy('listed_from')
		.select([
			'kvk_number',
			'postcode',
			'house_number',
			'listed_from',
			'listed_until',
			'sells_products',
			'outside_eea'
		])
		.execute();
}

/** Who does the scan of the earlier awards of voucher S; null for a supplier without a KVK number. */
export async function earlierScanKvks(db: Reader, awards: CaseFile['awards']): Promise<(string | null)[]> {
	const cases = (awards ?? []).flatMap(({ kind, other_scheme = false, case_id }) =>
		kind === 'S' && !other_scheme && case_id ? case_id : []
	);
	if (cases.length === 0) return [];
	const lines = await db
		.selectFrom('application_line')
		.where('application_id', 'in', cases)
		.where('kind', '=', 'S')
		.select('supplier_kvk')
		.execute();
	return lines.map(({ supplier_kvk }) => supplier_kvk);
}

type Case = { readonly application_id: string; readonly organisation_id: string };

/** The lines with a quote that another organisation also handed in, byte for byte, with an application that is still alive. */
export async function quotesUsedElsewhere(db: Reader, its: Case): Promise<string[]> {
	const rows = await db
		.selectFrom('application_line as line')
		.innerJoin('attachment as own', 'own.subject_id', 'line.id')
		.where('line.application_id', '=', its.application_id)
		.where('own.place', '=', 'quote')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('attachment as same')
					.innerJoin('application as other', 'other.id', 'same.application_id')
					.whereRef('same.sha256', '=', 'own.sha256')
					.where('same.place', '=', 'quote')
					.where('other.organisation_id', '<>', its.organisation_id)
					.where('other.state', 'not in', ['draft', 'withdrawn', 'rejected', 'not_processed'])
					.select('same.id')
			)
		)
		.select('line.id')
		.distinct()
		.execute();
	return rows.map(({ id }) => id);
}
