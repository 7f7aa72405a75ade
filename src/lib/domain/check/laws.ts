import { compile } from '../eligibility/feel.ts';
import { reasonWords } from '../eligibility/reason-words.ts';
import { CHECK_LAW_FACTS, type Law, type LawFact } from '../scheme/law.ts';
import type { Text } from '../text.ts';
import type { CheckAnswers } from './answers.ts';
import type { Round } from './case-file.ts';
import { toldFacts } from './told-facts.ts';

export type LawAnswers = Readonly<Record<LawFact, boolean | null>> & {
	/** Asked on the page of laws when the check was not done; null: the check tells, or nobody does. */
	readonly patient_data: boolean | null;
	readonly designated: boolean | null;
};

export type JudgedLaw = Law & {
	/** null: it depends on what is not known. */
	readonly applies_to_you: boolean | null;
	readonly reason: Text;
};

/** Which laws touch whoever gave these answers, each with why. */
export function judgeLaws(
	laws: readonly Law[],
	answers: CheckAnswers,
	extra: LawAnswers,
	round: Round
): JudgedLaw[] {
	const told = toldFacts(answers, round).case;
	const { patient_data, designated, ...asked } = extra;
	const given = {
		...Object.fromEntries(CHECK_LAW_FACTS.map((name) => [name, told[name]])),
		...asked,
		cbw_designated: designated ?? told.cbw_designated,
		patient_data_declared: patient_data ?? told.patient_data_declared
	};
	return laws.map((law) => {
		const value = compile(law.applies).evaluate(given);
		const applies_to_you = typeof value === 'boolean' ? value : null;
		const { holds, fails, unknown } = law.reasons;
		const reason = applies_to_you === true ? holds : applies_to_you === false ? fails : unknown;
		return { ...law, applies_to_you, reason: reasonWords(reason, given) };
	});
}
