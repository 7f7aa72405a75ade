import type { Letter } from '#lib/domain/letter/letter.ts';
import { BODY, SMALL, TITLE, write, type Drawing } from './drawing.ts';
import { mark, rectangle } from './ink.ts';
import { balancedLines, breakLines, type Setting } from './lines.ts';
import { DEEP, INK, LEFT, MM, PETROL, RIGHT, SHEET, SUN, WIDTH } from './sheet.ts';
import type { Sheet } from './tagged.ts';

const COLUMN = 115 * MM;
const from = (millimetres: number) => SHEET.height - millimetres * MM;
const NAME: Setting = { face: 'serif', size: 19, leading: 24, ink: DEEP };
const FACT: Setting = { ...SMALL, ink: INK };

/**
 * The head of the first page: logo, sender, address, references, subject. The address stands 50–85 mm from the top
 * and 25 mm from the left, in the window of a C5 envelope. Returns where the text begins.
 */
export function firstPage(on: Drawing, sheet: Sheet, letter: Letter): number {
	const { paper, root } = on;
	const lines = (texts: readonly string[], setting: Setting, x: number, top: number, width: number) => {
		const owner = paper.element('P', root);
		let y = top;
		for (const text of texts)
			for (const line of breakLines(text, setting, width)) {
				write(on, sheet, owner, 'P', line, setting, x, y);
				y -= setting.leading;
			}
		return y;
	};

	paper.artifact(sheet, mark(LEFT, from(26), 11 * MM));
	lines(['Weerbaar'], NAME, LEFT + 14.5 * MM, from(16.3), 60 * MM);

	const [sender = '', ...address] = letter.sender;
	const next = lines([sender], { ...FACT, face: 'strong' }, COLUMN, from(15), RIGHT - COLUMN);
	lines(address, SMALL, COLUMN, next, RIGHT - COLUMN);

	const back = letter.language === 'nl' ? 'Retouradres' : 'Return address';
	lines(
		[`${back}: ${[sender, ...address].join(', ')}`],
		{ ...SMALL, size: 7, leading: 9 },
		LEFT,
		from(46),
		85 * MM
	);
	lines(letter.addressee, { ...BODY, leading: 14 }, LEFT, from(53), 85 * MM);
	references(on, sheet, letter);

	paper.artifact(
		sheet,
		`${rectangle(LEFT, from(97), WIDTH, 1.5, PETROL)} ${rectangle(LEFT, from(97), 14 * MM, 3, SUN)}`
	);
	const subject = paper.element('H1', root);
	let y = from(104);
	for (const line of balancedLines(letter.subject, TITLE, WIDTH)) {
		write(on, sheet, subject, 'H1', line, TITLE, LEFT, y);
		y -= TITLE.leading;
	}
	return y - 9;
}

function references(on: Drawing, sheet: Sheet, letter: Letter): void {
	const owner = on.paper.element('Table', on.root);
	const values = COLUMN + 35 * MM;
	let y = from(53);
	for (const [label, value] of letter.reference) {
		const row = on.paper.element('TR', owner);
		const [name, cell] = [on.paper.element('TH', row, { scope: 'Row' }), on.paper.element('TD', row)];
		const [words = []] = breakLines(label, SMALL, values - COLUMN);
		write(on, sheet, name, 'TH', words, SMALL, COLUMN, y);
		for (const line of breakLines(value, FACT, RIGHT - values)) {
			write(on, sheet, cell, 'TD', line, { ...FACT, face: 'strong' }, values, y);
			y -= SMALL.leading;
		}
		y -= 1.5;
	}
}
