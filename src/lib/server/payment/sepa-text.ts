/** Letters that do not fall apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
	Æ: 'AE',
	æ: 'ae',
	Œ: 'OE',
	œ: 'oe',
	Ø: 'O',
	ø: 'o',
	ß: 'ss',
	ẞ: 'SS',
	Ð: 'D',
	ð: 'd',
	Đ: 'D',
	đ: 'd',
	Þ: 'TH',
	þ: 'th',
	Ł: 'L',
	ł: 'l',
	Ħ: 'H',
	ħ: 'h',
	ı: 'i',
	ĸ: 'k',
	Ŋ: 'N',
	ŋ: 'n',
	Ŧ: 'T',
	ŧ: 't',
	Ə: 'E',
	ə: 'e',
	'&': '+',
	'’': "'",
	'‘': "'",
	'`': "'",
	'´': "'",
	'“': "'",
	'”': "'",
	'"': "'",
	'–': '-',
	'—': '-',
	_: '-',
	'…': '...',
	'€': 'EUR',
	'@': '(at)',
	'[': '(',
	']': ')',
	'{': '(',
	'}': ')',
	';': ',',
	'!': '.',
	'*': '.',
	'%': 'pct',
	'|': '/',
	'\\': '/'
};
const ALLOWED = /^[A-Za-z0-9 /?:().,'+-]$/;

/**
 * Text in the character set every European bank takes (EPC217-08): accents fall away, `&` becomes `+`, what has no
 * counterpart becomes a full stop. Cut at `most` characters; never empty, never with a slash at an end or two in a row.
 */
export function sepaText(text: string, most: number): string {
	const plain = [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
		.map((character) => LETTERS[character] ?? (/\s/.test(character) ? ' ' : character))
		.join('');
	const allowed = [...plain].map((character) => (ALLOWED.test(character) ? character : '.')).join('');
	const trimmed = allowed
		.replace(/\/{2,}/g, '/')
		.replace(/ {2,}/g, ' ')
		.slice(0, most)
		.replace(/^[ /]+|[ /]+$/g, '');
	return trimmed || '.';
}
