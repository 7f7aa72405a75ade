import type { Letter } from '#lib/domain/letter/letter.ts';
import type { Fonts } from './ink.ts';
import { mark, rectangle, text } from './ink.ts';
import { breakLines, lineWidth } from './lines.ts';
import { runs } from './faces.ts';
import { DEEP, HAIRLINE, LEFT, MM, MUTED, RIGHT, SHEET, WIDTH } from './sheet.ts';
import type { Tagged } from './tagged.ts';

const SIZE = 8;
const FOOT = 14 * MM;
const HEAD = SHEET.height - 17 * MM;

/** What comes back on every page, once their number is known: page x of y, the case, and the mark from page two on. */
export function runningLines(paper: Tagged, fonts: Fonts, letter: Letter): void {
	const nl = letter.language === 'nl';
	const pages = paper.sheets.length;
	const [about = []] = breakLines(
		`${letter.sender[0] ?? ''} · ${nl ? 'zaak' : 'case'} ${letter.case_number} · ${nl ? 'brief' : 'letter'} ${letter.number}`,
		{ face: 'sans', size: SIZE, leading: SIZE, ink: MUTED },
		WIDTH * 0.8
	);
	paper.sheets.forEach((sheet, index) => {
		const number = runs('sans', `${nl ? 'Pagina' : 'Page'} ${index + 1} ${nl ? 'van' : 'of'} ${pages}`);
		const foot = [
			rectangle(LEFT, FOOT + 12, WIDTH, 0.5, HAIRLINE),
			text(fonts, about, LEFT, FOOT, SIZE, MUTED),
			text(fonts, number, RIGHT - lineWidth(number, SIZE), FOOT, SIZE, MUTED)
		];
		const head =
			index === 0
				? []
				: [
						mark(LEFT, HEAD, 5 * MM),
						text(fonts, runs('serif', 'Weerbaar'), LEFT + 7 * MM, HEAD + 4, 11, DEEP)
					];
		paper.artifact(sheet, [...head, ...foot].join(' '), true);
	});
}
