/** A thousand items: the longest list a fact can be. */
export const many = Array.from({ length: 1000 }, (_, index) => index);
/** Facts as large as facts can be. */
export const HOSTILE_FACTS = {
	list: many,
	other: [...many],
	texts: many.map((index) => `text ${index}`.padEnd(9_000, 'x')),
	long: 'x'.repeat(9_999),
	nested: [[[[[[[1]]]]]]],
	n: 1
};
/** Expressions that try to run long, deep or into what every object has. */
export const HOSTILE: Readonly<Record<string, string>> = {
	'loops in loops':
		'some x in list satisfies some y in other satisfies some z in list satisfies x + y + z < 0',
	'every in every': 'every x in list satisfies every y in other satisfies x + y >= 0',
	'a list read again for every item': 'some x in list satisfies list contains(other, 0 - x - 1)',
	'a list compared in a loop': 'every x in list satisfies not(x in other) or x in list or x in other',
	'a long body': `every x in list satisfies ${Array.from({ length: 120 }, () => 'x >= 0').join(' and ')}`,
	'long texts in a loop': 'every x in texts satisfies every y in texts satisfies contains(x, "yy") or true',
	'lists built in a loop': `every x in list satisfies count([${Array(300).fill('x').join(', ')}]) > 0`,
	'open brackets': '('.repeat(2000),
	'closed brackets': `${'('.repeat(999)}n${')'.repeat(999)}`,
	'lists in lists': `${'['.repeat(999)}n${']'.repeat(999)}`,
	'minus signs': `${'-'.repeat(1998)}n`,
	'a long sum': Array(1000).fill('n').join('+'),
	'a long or': Array(400).fill('n=2').join(' or '),
	'if after if': 'if true then '.repeat(140),
	'quantifiers in quantifiers': `${'some x in list satisfies '.repeat(75)}true`,
	'names every object has': '__proto__ = constructor',
	'a bound name every object has': 'some __proto__ in list satisfies true',
	'an entry every object has': 'n.__proto__.constructor',
	'huge numbers': `${'9'.repeat(1000)} * ${'9'.repeat(900)} > 0`,
	'nested values': 'some x in nested satisfies count(x) > 0',
	'strange signs': '\u0000\u202e🙂'.repeat(300),
	'an open text': `"${'x'.repeat(1990)}`,
	'a comment that never ends': `/* ${'*'.repeat(1900)}`
};
