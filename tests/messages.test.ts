import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

type Settings = { locales: string[]; 'plugin.inlang.messageFormat': { pathPattern: string[] } };
const settings = JSON.parse(read('project.inlang/settings.json')) as Settings;
const patterns = settings['plugin.inlang.messageFormat'].pathPattern;

/** The messages of a language: each file with its keys. */
const files = (language: string) =>
	patterns.map((pattern) => {
		const file = pattern.replace('./', '').replace('{locale}', language);
		return { file, messages: JSON.parse(read(file)) as Record<string, unknown> };
	});
const keysOf = (language: string) =>
	files(language).flatMap(({ messages }) => Object.keys(messages).filter((key) => key !== '$schema'));

/** The words that a message shows, whatever its form. */
const wordsOf = (message: unknown): string[] =>
	typeof message === 'string'
		? [message]
		: (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));

describe('the words of the interface', () => {
	test('stand in both languages, each once, and none is empty', () => {
		const [dutch, english] = [keysOf('nl'), keysOf('en')];
		expect(new Set(dutch).size).toBe(dutch.length);
		expect(english.toSorted()).toEqual(dutch.toSorted());
		for (const language of settings.locales)
			for (const { messages } of files(language))
				for (const [key, message] of Object.entries(messages))
					if (key !== '$schema')
						expect(
							wordsOf(message).every((words) => words.trim() !== ''),
							key
						).toBe(true);
	});

	test('are read from every file there is', () => {
		const listed = files('nl').map(({ file }) => file);
		const present = readdirSync(path.join(root, 'messages'), { recursive: true, encoding: 'utf8' })
			.map((name) => `messages/${name.split(path.sep).join('/')}`)
			.filter((name) => /^messages\/nl[./].*json$/.test(name));
		expect(listed.toSorted()).toEqual(present.toSorted());
	});

	test('are all used', () => {
		const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('paraglide'))
			.map((name) => read(path.join('src', name)))
			.join('\n');
		const used = new Set(source.match(/\bm\.[a-z0-9_]+/g)?.map((name) => name.slice(2)));
		expect(keysOf('nl').filter((key) => !used.has(key))).toEqual([]);
	});
});
