import type { Block } from '#lib/domain/letter/letter.ts';
import { BODY, CELL, CELL_STRONG, HEADINGS, SMALL, STRONG, strips, write, type Drawing } from './drawing.ts';
import type { Strip } from './flow.ts';
import { rectangle } from './ink.ts';
import { balancedLines, breakLines, type Line } from './lines.ts';
import { HAIRLINE, LEFT, MM, PETROL, TINT, WIDTH } from './sheet.ts';
import { table } from './table.ts';
import type { Sheet } from './tagged.ts';

type Drawer<Type extends Block['type']> = (on: Drawing, block: Extract<Block, { type: Type }>) => Strip[];

const INDENT = 5.5 * MM;
const PADDING = 4 * MM;
const LABELS = 58 * MM;

const heading: Drawer<'heading'> = (on, { level, text }) => {
	const setting = HEADINGS[level];
	const owner = on.paper.element(`H${level}`, on.root);
	const lines = balancedLines(text, setting, WIDTH);
	return strips(
		lines,
		setting,
		level === 2 ? 17 : 9,
		(line, sheet, top) => write(on, sheet, owner, `H${level}`, line, setting, LEFT, top),
		true
	).map((strip) => ({ ...strip, keep: true }));
};

const paragraph: Drawer<'paragraph'> = (on, { text }) => {
	const owner = on.paper.element('P', on.root);
	const draw = (line: Line, sheet: Sheet, top: number) => write(on, sheet, owner, 'P', line, BODY, LEFT, top);
	return strips(breakLines(text, BODY, WIDTH), BODY, 7, draw, text.endsWith(':'));
};

const list: Drawer<'list'> = (on, { ordered, items }) => {
	const owner = on.paper.element('L', on.root);
	return items.flatMap((item, index) => {
		const li = on.paper.element('LI', owner);
		const label = on.paper.element('Lbl', li);
		const body = on.paper.element('LBody', li);
		const setting = ordered ? STRONG : BODY;
		const [sign = []] = breakLines(ordered ? `${index + 1}.` : '•', setting, INDENT);
		return strips(breakLines(item, BODY, WIDTH - INDENT), BODY, 3.5, (line, sheet, top, at) => {
			if (at === 0) write(on, sheet, label, 'Lbl', sign, { ...setting, ink: PETROL }, LEFT, top);
			write(on, sheet, body, 'LBody', line, BODY, LEFT + INDENT, top);
		});
	});
};

const keyvalue: Drawer<'keyvalue'> = (on, { rows }) => {
	const owner = on.paper.element('Table', on.root);
	const pad = 2.5;
	return rows.flatMap(([key, value], at) => {
		const row = on.paper.element('TR', owner);
		const name = on.paper.element('TH', row, { scope: 'Row' });
		const cell = on.paper.element('TD', row);
		const keys = breakLines(key, CELL, LABELS - PADDING);
		const values = breakLines(value, CELL_STRONG, WIDTH - LABELS);
		const count = Math.max(keys.length, values.length);
		return Array.from({ length: count }, (_, index): Strip => {
			const last = index === count - 1;
			const above = index === 0 ? pad : 0;
			const height = CELL.leading + above + (last ? pad : 0);
			return {
				height,
				gap: at === 0 && index === 0 ? 7 : 0,
				keep: at < rows.length - 1 || !last,
				draw(sheet, top) {
					const [label, words] = [keys[index], values[index]];
					const muted = { ...CELL, ink: SMALL.ink };
					if (label) write(on, sheet, name, 'TH', label, muted, LEFT, top - above);
					if (words) write(on, sheet, cell, 'TD', words, CELL_STRONG, LEFT + LABELS, top - above);
					if (last) on.paper.artifact(sheet, rectangle(LEFT, top - height, WIDTH, 0.5, HAIRLINE));
				}
			};
		});
	});
};

const note: Drawer<'note'> = (on, { title, text }) => {
	const box = on.paper.element('Div', on.root);
	const [name, words] = [on.paper.element('P', box), on.paper.element('P', box)];
	const strong = { ...STRONG, size: 11.5, leading: 17, ink: PETROL };
	const lines = [
		...breakLines(title, strong, WIDTH - 2 * PADDING).map((line) => ({ line, setting: strong, owner: name })),
		...breakLines(text, BODY, WIDTH - 2 * PADDING).map((line) => ({ line, setting: BODY, owner: words }))
	];
	return lines.map(({ line, setting, owner }, index): Strip => {
		const above = index === 0 ? 9 : 0;
		const below = index === lines.length - 1 ? 10 : 0;
		const height = setting.leading + above + below;
		return {
			height,
			gap: index === 0 ? 10 : 0,
			keep: index < lines.length - 1,
			draw(sheet, top) {
				const seam = index === 0 ? 0 : 0.4;
				const back = rectangle(LEFT, top - height, WIDTH, height + seam, TINT);
				on.paper.artifact(sheet, `${back} ${rectangle(LEFT, top - height, 3, height + seam, PETROL)}`);
				write(on, sheet, owner, 'P', line, setting, LEFT + PADDING, top - above);
			}
		};
	});
};

const DRAWERS: { readonly [Type in Block['type']]: Drawer<Type> } = {
	heading,
	paragraph,
	list,
	keyvalue,
	note,
	table
};

/** A block as strips, its structure elements placed in reading order. */
export function blockStrips<Type extends Block['type']>(
	on: Drawing,
	block: Extract<Block, { type: Type }>
): Strip[] {
	return (DRAWERS[block.type] as Drawer<Type>)(on, block);
}
