import type { Column } from '#lib/domain/letter/letter.ts';
import { baseline, CELL, CELL_STRONG, write, type Drawing } from './drawing.ts';
import type { Strip } from './flow.ts';
import { rectangle, text } from './ink.ts';
import { breakLines, lineWidth, type Line, type Setting } from './lines.ts';
import { DEEP, HAIRLINE, LEFT, PETROL, TINT, WIDTH } from './sheet.ts';
import type { Element, Sheet } from './tagged.ts';

type Place = Column & { readonly x: number; readonly room: number };
type Kind = 'head' | 'body' | 'total';

const PAD_X = 6;
const PAD_Y = 3.5;
const HEAD: Setting = { ...CELL_STRONG, size: 9, leading: 12.5, ink: DEEP };
const SETTINGS: Readonly<Record<Kind, Setting>> = { head: HEAD, body: CELL, total: CELL_STRONG };

/** Where each column stands. */
export function placed(columns: readonly Column[]): Place[] {
	const all = columns.reduce((total, column) => total + column.width, 0);
	let x = LEFT;
	return columns.map((column) => {
		const wide = (WIDTH * column.width) / all;
		const place = { ...column, x: x + PAD_X, room: wide - 2 * PAD_X };
		x += wide;
		return place;
	});
}

const startOf = (place: Place, line: Line, size: number) =>
	place.align === 'start' ? place.x : place.x + place.room - lineWidth(line, size);

/** One row as a strip per line of text, all kept together. */
export function row(
	on: Drawing,
	owner: Element,
	places: readonly Place[],
	cells: readonly string[],
	kind: Kind
): Strip[] {
	const setting = SETTINGS[kind];
	const tr = on.paper.element('TR', owner);
	const scope = { head: 'Column', total: 'Row', body: null } as const;
	const drawn = places.map((place, column) => {
		const named = scope[kind] !== null && (kind === 'head' || column === 0) ? scope[kind] : null;
		const type = named ? 'TH' : 'TD';
		const element = on.paper.element(type, tr, named ? { scope: named } : {});
		return { place, type, element, lines: breakLines(cells[column] ?? '', setting, place.room) };
	});
	const count = Math.max(...drawn.map(({ lines }) => lines.length));
	return Array.from({ length: count }, (_, index): Strip => {
		const above = index === 0 ? PAD_Y : 0;
		const below = index === count - 1 ? PAD_Y : 0;
		const height = setting.leading + above + below;
		return {
			height,
			gap: kind === 'head' && index === 0 ? 4 : 0,
			keep: index < count - 1,
			draw(sheet, top) {
				on.paper.artifact(sheet, dressing(kind, index === 0, below > 0, top, height));
				for (const { place, type, element, lines } of drawn) {
					const line = lines[index];
					if (line && line.length > 0)
						write(on, sheet, element, type, line, setting, startOf(place, line, setting.size), top - above);
				}
			}
		};
	});
}

/** The tint behind a head, the rule under it, the hairline under a row, the rule over a total. */
function dressing(kind: Kind, first: boolean, last: boolean, top: number, height: number): string {
	const back =
		kind === 'head' ? [rectangle(LEFT, top - height, WIDTH, height + (first ? 0 : 0.4), TINT)] : [];
	const over = kind === 'total' && first ? [rectangle(LEFT, top - 0.5, WIDTH, 1, PETROL)] : [];
	const under =
		last && kind !== 'total'
			? [rectangle(LEFT, top - height, WIDTH, kind === 'head' ? 1 : 0.5, kind === 'head' ? PETROL : HAIRLINE)]
			: [];
	return [...back, ...over, ...under].join(' ');
}

/** The head again on a next page: seen, but not read a second time. */
export function repeat(on: Drawing, places: readonly Place[], sheet: Sheet, top: number): void {
	const columns = places.map((place) => ({ place, lines: breakLines(place.label, HEAD, place.room) }));
	const count = Math.max(...columns.map(({ lines }) => lines.length));
	const height = count * HEAD.leading + 2 * PAD_Y;
	const words = columns.flatMap(({ place, lines }) =>
		lines.map((line, index) =>
			text(
				on.fonts,
				line,
				startOf(place, line, HEAD.size),
				baseline(top - PAD_Y - index * HEAD.leading, HEAD),
				HEAD.size,
				HEAD.ink
			)
		)
	);
	on.paper.artifact(sheet, [dressing('head', true, true, top, height), ...words].join(' '), true);
}
