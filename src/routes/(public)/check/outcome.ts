import { sizeClassOf } from '#lib/domain/application/requested.ts';
import type { CheckAnswers } from '#lib/domain/check/answers.ts';
import { mostFor } from '#lib/domain/check/amounts.ts';
import type { Round } from '#lib/domain/check/case-file.ts';
import { check } from '#lib/domain/check/check.ts';
import { words } from '#lib/server/http/words.ts';

export type Outcome = ReturnType<typeof outcomeOf>;
export type ShownRule = Outcome['rules'][number];

/** The outcome of a check in the reader's language. */
export function outcomeOf(answers: CheckAnswers, round: Round) {
	const { overall, rules, undecided, later, unanswered } = check(answers, round);
	const size_class = sizeClassOf(answers.size);
	return {
		overall,
		unanswered,
		rules: rules.map(({ rule_id, verdict, statement, reason, remedy, source, hangs_on }) => ({
			id: rule_id,
			verdict,
			statement: words(statement),
			reason: words(reason),
			remedy: remedy ? words(remedy) : null,
			source,
			hangs_on
		})),
		undecided: undecided.map(({ rule_id, statement, reason, hangs_on }) => ({
			id: rule_id,
			statement: words(statement),
			reason: words(reason),
			hangs_on
		})),
		later: later.map(({ id, statement }) => ({ id, statement: words(statement) })),
		size_class,
		most_cents: mostFor(round.scheme, size_class),
		vouchers: round.scheme.vouchers.map(({ kind, name, rate_percent, cap_cents }) => ({
			kind,
			name: words(name),
			rate: rate_percent / 100,
			cap_cents: size_class && (cap_cents[size_class] ?? null)
		}))
	};
}
