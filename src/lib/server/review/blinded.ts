import { plainFileName, type BlindField } from '#lib/domain/review/blind.ts';
import { mask } from '#lib/domain/review/mask.ts';

type Hidden = ReadonlySet<BlindField>;

type Applicant = {
	readonly name: string;
	readonly city: string;
	readonly number: string | null;
};

/** Who applies, as far as this reviewer may know. */
export const blindedApplicant = ({ name, city, number }: Applicant, hidden: Hidden) => ({
	name: hidden.has('name') ? null : name,
	city: hidden.has('place') ? null : city,
	number: hidden.has('number') ? null : number
});

type File = { readonly document_id: string; readonly file_name: string; readonly media_type: string };

/** Files as far as this reviewer may know: none, without their names, or as they are. */
export function blindedFiles<F extends File>(files: readonly F[], hidden: Hidden): F[] {
	if (hidden.has('files')) return [];
	if (!hidden.has('file_names')) return [...files];
	return files.map((file) => ({
		...file,
		file_name: plainFileName({ id: file.document_id, media_type: file.media_type })
	}));
}

type Line = {
	readonly supplier_name: string;
	readonly supplier_kvk: string | null;
	readonly quote_files: readonly File[];
};

/** A service as far as this reviewer may know. */
export function blindedLine<L extends Line>(line: L, hidden: Hidden): L {
	const supplier = hidden.has('supplier') ? { supplier_name: '', supplier_kvk: '' } : {};
	return { ...line, ...supplier, quote_files: blindedFiles(line.quote_files, hidden) };
}

/** The names and numbers that the texts of the application may not tell this reviewer. */
export const hiddenNames = (
	{ name, kvk_number, city, number }: Applicant & { readonly kvk_number: string },
	lines: readonly Pick<Line, 'supplier_name' | 'supplier_kvk'>[],
	hidden: Hidden
): string[] => [
	...(hidden.has('name') ? [name, kvk_number] : []),
	...(hidden.has('place') ? [city] : []),
	...(hidden.has('number') && number !== null ? [number] : []),
	...(hidden.has('supplier')
		? lines.flatMap(({ supplier_name, supplier_kvk }) => [supplier_name, supplier_kvk ?? ''])
		: [])
];

/** Answers with every hidden name taken out of every text in them. */
export function masked<T>(answers: T, names: readonly string[]): T {
	if (names.length === 0) return answers;
	if (typeof answers === 'string') return mask(answers, names) as T;
	if (Array.isArray(answers)) return answers.map((one: unknown) => masked(one, names)) as T;
	if (answers === null || typeof answers !== 'object') return answers;
	return Object.fromEntries(
		Object.entries(answers).map(([key, value]: [string, unknown]) => [key, masked(value, names)])
	) as T;
}
