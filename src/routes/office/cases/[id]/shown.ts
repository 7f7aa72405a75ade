import { eventWords } from '#lib/domain/event-words.ts';
import { factWords } from '#lib/domain/eligibility/fact-words.ts';
import { FACTS, isFactName } from '#lib/domain/eligibility/facts.ts';
import { FINDING } from '#lib/domain/finding/lifecycle.ts';
import { REVIEW } from '#lib/domain/review/lifecycle.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { caseScore, reviewerScore } from '#lib/domain/scheme/score.ts';
import { dateTime } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { CLOCK_KINDS, CLOCKS } from '#lib/domain/term/clocks.ts';
import { actorWords } from '#lib/server/http/actor-words.ts';
import { shownCriteria } from '#lib/server/http/criteria-scores.ts';
import { words } from '#lib/server/http/words.ts';
import type { officeCase } from '#lib/server/case/file.ts';
import type { caseTrail } from '#lib/server/case/trail.ts';

type File = Awaited<ReturnType<typeof officeCase>>;
type Said = NonNullable<NonNullable<File['findings'][number]['said']>>;

const SOURCES = {
	applicant: m.rule_source_applicant,
	register: m.rule_source_register,
	portal: m.rule_source_portal,
	scheme: m.rule_source_scheme
};
const JUDGED = {
	accepted: m.rule_judged_accepted,
	confirmed: m.rule_judged_confirmed,
	reopened: m.rule_judged_reopened
};

/** A rule's answer as `RuleTrace` shows it; a rule about a line names its service. */
const traced = (file: File, said: Said) => ({
	id: said.line_id === null ? said.rule_id : `${said.rule_id} · ${serviceOf(file, said.line_id)}`,
	statement: words(said.statement),
	outcome: said.result,
	reason: words(said.reason),
	source: `${said.source}, v${said.version}`,
	severity: said.severity,
	facts: Object.entries(said.facts).flatMap(([name, value]) => {
		if (!isFactName(name)) return [];
		const told = said.told[name];
		return [
			{
				label: words(FACTS[name].meaning),
				value: words(factWords(FACTS[name], value)),
				...(told ? { from: m.rule_fact_from({ source: SOURCES[told.source](), at: dateTime(told.at) }) } : {})
			}
		];
	}),
	judged: file.overrides
		.filter(({ rule_id, line_id }) => rule_id === said.rule_id && line_id === said.line_id)
		.map(({ judgement, judged_by, judged_at, version, reason }) => ({
			what: JUDGED[judgement]({ name: judged_by, at: dateTime(judged_at), version }),
			reason
		}))
});

function serviceOf(file: File, line_id: string): string {
	const line = file.lines.find(({ id }) => id === line_id);
	const service = file.content.catalogue.find(({ code }) => code === line?.service_code);
	return [service ? words(service.name) : line?.service_code, line?.supplier_name].filter(Boolean).join(', ');
}

/** The trace of the latest run. */
export const ruleResults = (file: File, results: readonly Said[] = file.run?.results ?? []) =>
	results.map((said) => traced(file, said));

/** The findings with what the rule said and, when somebody judged, what they found. */
export const findingCards = (file: File) =>
	file.findings.map((finding) => ({
		id: finding.id,
		rule: finding.said
			? traced(file, finding.said)
			: {
					id: finding.rule_id,
					statement: finding.rule_id,
					outcome: finding.result,
					reason: '',
					source: '',
					severity: finding.severity,
					facts: [],
					judged: []
				},
		state: finding.state,
		state_words: words(FINDING.states[finding.state].staff),
		tone: FINDING.states[finding.state].tone,
		resolved: finding.state !== 'open',
		reason: finding.reason,
		resolved_by: finding.resolved_by,
		resolved_at: finding.resolved_at
	}));

/** The reviews with their scores per criterion, and the score of the case once every live review is in: the panel's where it decided. */
export function reviewCards(file: File) {
	const { criteria } = file.content;
	const decision = file.panel?.decision ?? null;
	const counting = decision ? [decision] : file.reviews;
	const exact = counting.flatMap(({ scores }) =>
		scores.length === 0
			? []
			: [
					reviewerScore(
						criteria,
						Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score ?? 0]))
					)
				]
	);
	const scored = !['submitted', 'complete', 'in_review'].includes(file.state);
	return {
		score: scored && exact.length > 0 ? oneDecimal(caseScore(exact)) : null,
		panel: file.panel && { ...file.panel, criteria: shownCriteria(criteria) },
		cards: file.reviews.map((review) => ({
			id: review.id,
			person_id: review.reviewer_id,
			name: review.name,
			state: words(REVIEW.states[review.state].staff),
			tone: REVIEW.states[review.state].tone,
			live: ['assigned', 'declared', 'submitted'].includes(review.state),
			at: review.submitted_at ?? review.assigned_at,
			submitted: review.state === 'submitted',
			declared_reason: review.declared_reason,
			closing_reason: review.closing_reason,
			scores:
				review.scores.length === 0
					? null
					: criteria.map(({ code, name, question, weight, anchors }) => {
							const given = review.scores.find(({ criterion }) => criterion === code);
							return {
								code,
								title: words(name),
								question: words(question),
								weight,
								anchors: anchors.map(words),
								score: given?.score ?? null,
								reason: given?.reason ?? ''
							};
						}),
			total:
				review.scores.length === 0
					? null
					: oneDecimal(
							reviewerScore(
								criteria,
								Object.fromEntries(review.scores.map(({ criterion, score }) => [criterion, score ?? 0]))
							)
						)
		}))
	};
}

/** The log, with the reasons people gave. */
export const trailEntries = (events: Awaited<ReturnType<typeof caseTrail>>) =>
	events.map(({ id, business_at, event, who, on_behalf_of, details }) => ({
		id,
		at: business_at.toISOString(),
		who: actorWords({ who, on_behalf_of }),
		what: words(eventWords(event)),
		note: event.startsWith('term.')
			? clockName(details['kind'])
			: [details['rule_id'], details['reason']].filter((part) => typeof part === 'string').join(': ')
	}));

/** Which clock an event was about. */
function clockName(kind: unknown): string {
	const known = CLOCK_KINDS.find((one) => one === kind);
	return known ? words(CLOCKS[known].name) : '';
}
