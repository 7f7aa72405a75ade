import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Words of officials that people at level B1 stumble over, each with what to say instead. */
const OFFICIALESE: Readonly<Record<string, string>> = {
	aangaande: 'over',
	aldus: 'zo',
	alsmede: 'en',
	'bovengenoemde?': 'deze',
	conform: 'volgens',
	'daar waar': 'waar',
	derhalve: 'dus',
	desbetreffende: 'deze',
	'dien(?:t|en) (?:u )?te': 'moet',
	dientengevolge: 'daardoor',
	doch: 'maar',
	dusdanig: 'zo',
	echter: 'maar',
	evenals: 'en ook',
	gelieve: 'wilt u',
	'geschiedt|geschieden': 'gebeurt',
	hetgeen: 'wat',
	hieromtrent: 'hierover',
	indien: 'als',
	'ingevolge|krachtens': 'volgens',
	inzake: 'over',
	'in het kader van': 'voor',
	jegens: 'tegenover',
	'met betrekking tot': 'over',
	middels: 'met',
	mits: 'als',
	omtrent: 'over',
	'onderhavige?': 'deze',
	'op grond van': 'door, volgens',
	reeds: 'al',
	'te allen tijde': 'altijd',
	'ten aanzien van': 'over, bij',
	'ten behoeve van': 'voor',
	teneinde: 'om',
	'ter zake': 'hierover',
	tevens: 'ook',
	thans: 'nu',
	'verstrekken|verstrekt': 'geven',
	'voornoemde?': 'deze',
	woonachtig: 'woont',
	'zorg (?:te dragen|draagt)|draagt zorg': 'zorgt',
	zulks: 'dat'
};
const NOT_TO_USE = new RegExp(`(?<!\\p{L})(?:${Object.keys(OFFICIALESE).join('|')})(?!\\p{L})`, 'iu');
/** Words in one sentence: about fifteen is what B1 asks, and none is longer than this. */
const LONGEST = 20;
const USUAL = 12;

const folder = path.resolve(import.meta.dirname, '../messages/nl');

/** Every text of a message: one, or one for each number. */
function textsIn(message: unknown): string[] {
	if (typeof message === 'string') return [message];
	if (Array.isArray(message)) return message.flatMap(textsIn);
	const forms = (message as { match?: Record<string, unknown> } | null)?.match;
	return forms ? Object.values(forms).flatMap(textsIn) : [];
}

const texts = readdirSync(folder).flatMap((file) =>
	Object.entries(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>)
		.filter(([key]) => key !== '$schema')
		.flatMap(([key, message]) => textsIn(message).map((text) => ({ key, text })))
);

/** A colon or a semicolon is a breath too. */
const sentences = texts.flatMap(({ key, text }) =>
	text.split(/(?<=[.!?:;])\s+/).map((sentence) => ({ key, sentence, words: sentence.split(/\s+/).length }))
);

describe('the Dutch of the interface is at level B1', () => {
	test('every text is read', () => expect(texts.length).toBeGreaterThan(2_000));

	test('without words of officials', () => {
		expect(texts.filter(({ text }) => NOT_TO_USE.test(text))).toEqual([]);
	});

	test('in short sentences', () => {
		expect(sentences.filter(({ words }) => words > LONGEST)).toEqual([]);
		const whole = sentences.filter(({ sentence }) => /[.!?]$/.test(sentence));
		expect(whole.reduce((sum, { words }) => sum + words, 0) / whole.length).toBeLessThan(USUAL);
	});

	test('a word of officials, and a sentence without end, would be found', () => {
		for (const text of [
			'U dient te betalen.',
			'Indien nodig',
			'de bovengenoemde brief',
			'Wij zijn tevens open'
		])
			expect(text).toMatch(NOT_TO_USE);
		for (const text of ['Wij verdienen tevreden klanten', 'Dit is middelste', 'bereikbaar'])
			expect(text).not.toMatch(NOT_TO_USE);
	});
});
