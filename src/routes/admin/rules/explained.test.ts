import { expect, it } from 'vitest';
import { explained, explainedMasked } from './explained.ts';

const FACTS = { organisation_name: 'Praktijk De Lindeboom', staff_awu: 12 };
const valuesOf = ({ parts }: ReturnType<typeof explained>) => parts.map(({ value }) => value).join(' ');

it.each([
	'some x in [organisation_name] satisfies x != ""',
	'string length(organisation_name) > 3',
	'(if true then organisation_name else "") != ""'
])('a trial on a past case of “%s” tells nothing personal, whatever name it goes by', (expression) => {
	expect(valuesOf(explained({ expression }, FACTS))).toMatch(/Lindeboom|21/);
	const masked = explainedMasked({ expression }, FACTS);
	expect(masked.answer).toBe(true);
	expect(valuesOf(masked)).not.toMatch(/Lindeboom|21/);
	expect(valuesOf(masked)).toMatch(/waar|true/);
});

it('a trial on a past case shows the values of an expression without personal facts', () => {
	expect(valuesOf(explainedMasked({ expression: 'staff_awu < 50' }, FACTS))).toContain('12');
});
