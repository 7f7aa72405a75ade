import type { Answers } from '../application/answers.ts';
import type { CheckAnswers } from './answers.ts';
import { kindsLeft } from './case-file.ts';

/**
 * The sections of an application that the answers of a check begin, so that nobody types them twice. Declarations are
 * left out: those are signed in the application itself.
 */
export function carried({ size, obstacles, aid_cents }: CheckAnswers): Partial<Answers> {
	const told = Object.values(size).some((value) => value !== null);
	return {
		...(told ? { size } : {}),
		...(obstacles ? { kinds: { kinds: kindsLeft(obstacles) } } : {}),
		...(aid_cents === null ? {} : { de_minimis: declared(aid_cents) })
	};
}

const declared = (amount_cents: number): Answers['de_minimis'] =>
	amount_cents === 0
		? { has_aid: false, aid: [] }
		: { has_aid: true, aid: [{ granted_on: null, grantor: '', amount_cents }] };
