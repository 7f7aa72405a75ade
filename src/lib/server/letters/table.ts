import type { Block } from '#lib/domain/letter/letter.ts';
import { STRONG, strips, write, type Drawing } from './drawing.ts';
import type { Strip } from './flow.ts';
import { breakLines } from './lines.ts';
import { LEFT, WIDTH } from './sheet.ts';
import type { Sheet } from './tagged.ts';
import { placed, repeat, row } from './table-row.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A table with its caption; rows are not cut, and its head comes back on every page it reaches. */
export function table(on: Drawing, block: Table): Strip[] {
	const owner = on.paper.element('Table', on.root);
	const places = placed(block.columns);
	const caption = on.paper.element('Caption', owner);
	const head = row(
		on,
		owner,
		places,
		block.columns.map((column) => column.label),
		'head'
	);
	const headHeight = head.reduce((total, strip) => total + strip.height, 0);
	const again = {
		height: headHeight,
		draw: (sheet: Sheet, top: number) => repeat(on, places, sheet, top)
	};
	const rows = block.rows.map((cells) => row(on, owner, places, cells, 'body'));
	const total = block.total ? row(on, owner, places, block.total, 'total') : [];
	// The last row stays with the total, so that a sum never stands alone.
	const last = rows.at(-1);
	if (block.total && last) rows[rows.length - 1] = last.map((strip) => ({ ...strip, keep: true }));
	return [
		...strips(breakLines(block.caption, STRONG, WIDTH), STRONG, 9, (line, sheet, top) =>
			write(on, sheet, caption, 'Caption', line, { ...STRONG, size: 10 }, LEFT, top)
		).map((strip) => ({ ...strip, keep: true })),
		...head.map((strip) => ({ ...strip, keep: true })),
		...[...rows.flat(), ...total].map((strip) => ({ ...strip, again }))
	];
}
