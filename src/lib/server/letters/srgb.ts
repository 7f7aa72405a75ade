/** The size of an ICC header plus the tag count. */
const HEADER = 128;

const word = (value: number) => [
	(value >>> 24) & 255,
	(value >>> 16) & 255,
	(value >>> 8) & 255,
	value & 255
];
const letters = (text: string) => [...text].map((character) => character.charCodeAt(0));
const fixed = (value: number) => word(Math.round(value * 65536));
const xyz = (x: number, y: number, z: number) => [
	...letters('XYZ '),
	...word(0),
	...fixed(x),
	...fixed(y),
	...fixed(z)
];
const zeros = (count: number) => new Array<number>(count).fill(0);

/**
 * A small colour profile for sRGB (ICC version 2: the primaries of IEC 61966-2-1 adapted to D50, and a gamma of 2.2),
 * made here so that no file of unclear licence is carried along. PDF/A wants one as output intent.
 */
export function sRgbProfile(): Uint8Array {
	const gamma = [...letters('curv'), ...word(0), ...word(1), 2, 0x33, 0, 0];
	const name = 'sRGB';
	const description = [
		...letters('desc'),
		...word(0),
		...word(name.length + 1),
		...letters(name),
		...zeros(1 + 4 + 4 + 2 + 1 + 67)
	];
	const tags: [string, number[]][] = [
		['desc', description],
		['cprt', [...letters('text'), ...word(0), ...letters('Public domain'), 0]],
		['wtpt', xyz(0.9642, 1, 0.8249)],
		['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
		['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
		['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
		['rTRC', gamma],
		['gTRC', gamma],
		['bTRC', gamma]
	];
	const table: number[] = [...word(tags.length)];
	const body: number[] = [];
	const start = HEADER + 4 + 12 * tags.length;
	for (const [signature, data] of tags) {
		table.push(...letters(signature), ...word(start + body.length), ...word(data.length));
		body.push(...data, ...zeros((4 - (data.length % 4)) % 4));
	}
	const header = [
		...word(start + body.length),
		...word(0),
		...word(0x02100000),
		...letters('mntrRGB XYZ '),
		...[2026, 1, 1, 0, 0, 0].flatMap((part) => [part >> 8, part & 255]),
		...letters('acsp'),
		...zeros(28),
		...fixed(0.9642),
		...fixed(1),
		...fixed(0.8249),
		...zeros(48)
	];
	return Uint8Array.from([...header, ...table, ...body]);
}
