/**
 * The inverse of a symmetric positive definite matrix, by elimination: such a matrix needs no exchange of rows.
 * @throws RangeError when it has none
 */
export function inverse(matrix: readonly (readonly number[])[]): number[][] {
	const size = matrix.length;
	const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => Number(column === index))]);
	for (const [pivot, row] of rows.entries()) {
		const divisor = row[pivot] ?? 0;
		if (!(divisor > 0)) throw new RangeError('Not positive definite');
		for (let column = pivot; column < 2 * size; column++) row[column] = (row[column] ?? 0) / divisor;
		for (const other of rows) {
			const factor = other[pivot] ?? 0;
			if (other === row || factor === 0) continue;
			for (let column = pivot; column < 2 * size; column++)
				other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
		}
	}
	return rows.map((row) => row.slice(size));
}
