import { expect, test } from 'vitest';
import type { Template } from './template.ts';
import { TEMPLATES } from './templates.ts';

const places = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();

test.each(Object.entries<Template>(TEMPLATES))(
	'%s asks for the same values in both languages',
	(_, template) => {
		expect(places(template.subject.en + template.body.en)).toEqual(
			places(template.subject.nl + template.body.nl)
		);
	}
);
