import type { Reason } from '../refusal.ts';
import { LANGUAGES, type Text } from '../text.ts';
import { diagnose } from './diagnose.ts';
import { answer } from './evaluate.ts';
import { CASE_FACTS, isFactName } from './facts.ts';
import type { Problem } from './problem.ts';
import { placesIn } from './reason-words.ts';
import type { Rule } from './rule.ts';
import { Uncompilable } from './uncompilable.ts';

/**
 * Everything that keeps a rule from being published: its language, its facts, its words, its own test cases, its
 * time. Empty = sound.
 * @param clock milliseconds that only go forward; without it time is not measured
 */
export function checkRule(rule: Rule, clock?: () => number): Reason[] {
	return [
		...problemsIn(rule, clock),
		...unknownFacts(rule),
		...missingWords(rule),
		...wrongCases(rule),
		...untried(rule)
	];
}

/** What is wrong with the expression of a rule: its language, its facts, its kinds of value, its work and time. */
export const problemsIn = (rule: Rule, clock?: () => number): Reason[] =>
	diagnose(rule, clock)
		.filter(({ weight }) => weight === 'error')
		.map((problem) => placed(rule, problem));

/** The words of a problem with its place, unless they quote the place themselves. */
function placed({ expression }: Rule, { words, from, to }: Problem): Reason {
	const place = expression.slice(from, Math.min(to, from + 40)).trim();
	const at = (said: string, sign: string) =>
		said.includes('“') ? said : `${said} (${sign} ${from + 1}${place === '' ? '' : `: “${place}”`})`;
	return { nl: at(words.nl, 'teken'), en: at(words.en, 'character') };
}

/** Names in the words and the test cases that are no fact, or not one of this scope. Those in the expression have a place. */
function unknownFacts(rule: Rule): Reason[] {
	const { holds, fails, unknown, remedy } = rule.reasons;
	const inCases = rule.cases.flatMap((one) => Object.keys(one.facts));
	const named = new Set([
		...inCases,
		...[holds, fails, unknown, ...(remedy ? [remedy] : [])].flatMap(placesIn)
	]);
	return [...named].flatMap((name): Reason[] => {
		if (!isFactName(name)) {
			return [{ nl: `Er is geen feit “${name}”`, en: `There is no fact “${name}”` }];
		}
		if (rule.scope === 'line' || Object.hasOwn(CASE_FACTS, name)) return [];
		return [
			{
				nl: `“${name}” is een feit van een dienst; deze regel gaat over de hele aanvraag`,
				en: `“${name}” is a fact of a line; this rule is about the whole case`
			}
		];
	});
}

const PARTS = {
	statement: { nl: 'De regel in woorden', en: 'The rule in words' },
	holds: { nl: 'De reden bij “voldoet”', en: 'The reason for “holds”' },
	fails: { nl: 'De reden bij “voldoet niet”', en: 'The reason for “fails”' },
	unknown: { nl: 'De reden bij “niet te zeggen”', en: 'The reason for “cannot tell”' },
	remedy: { nl: 'Wat het anders maakt', en: 'What would change it' }
} as const;
const IN = { nl: { nl: 'het Nederlands', en: 'Dutch' }, en: { nl: 'het Engels', en: 'English' } } as const;

function missingWords({ statement, reasons, source }: Rule): Reason[] {
	const texts: Readonly<Partial<Record<keyof typeof PARTS, Text>>> = { statement, ...reasons };
	const missing = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) =>
		LANGUAGES.filter((language) => texts[part]?.[language].trim() === '').map((language) => ({
			nl: `${PARTS[part].nl} ontbreekt in ${IN[language].nl}`,
			en: `${PARTS[part].en} is missing in ${IN[language].en}`
		}))
	);
	if (source.trim() !== '') return missing;
	return [...missing, { nl: 'De bron ontbreekt', en: 'The source is missing' }];
}

function wrongCases(rule: Rule): Reason[] {
	try {
		return rule.cases
			.map((one) => ({ ...one, got: answer(rule, one.facts) }))
			.filter(({ got, expect }) => got !== expect)
			.map(({ name, got, expect }) => ({
				nl: `Testgeval “${name}” geeft ${WORDS[`${got}`].nl}, niet ${WORDS[`${expect}`].nl}`,
				en: `Test case “${name}” gives ${WORDS[`${got}`].en}, not ${WORDS[`${expect}`].en}`
			}));
	} catch (thrown) {
		if (thrown instanceof Uncompilable) return [];
		throw thrown;
	}
}

const WORDS = {
	true: { nl: 'voldoet', en: 'holds' },
	false: { nl: 'voldoet niet', en: 'fails' },
	null: { nl: 'niet te zeggen', en: 'cannot tell' }
} as const;

/** A rule that was never seen to hold and to fail is not tested. */
const untried = ({ cases }: Rule): Reason[] =>
	([true, false] as const)
		.filter((answer) => !cases.some((one) => one.expect === answer))
		.map((answer) => ({
			nl: `Er is geen testgeval dat “${WORDS[`${answer}`].nl}” geeft`,
			en: `There is no test case that gives “${WORDS[`${answer}`].en}”`
		}));
