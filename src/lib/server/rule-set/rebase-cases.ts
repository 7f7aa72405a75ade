import { sql } from 'kysely';
import type { Facts } from '#lib/domain/eligibility/facts.ts';
import { factsOf } from '#lib/domain/eligibility/facts-of.ts';
import { judgedLines } from '#lib/domain/eligibility/line-facts.ts';
import type { Moment, Rule } from '#lib/domain/eligibility/rule.ts';
import { compareOutcomes, type Comparison, type RuleChange } from '#lib/domain/rule-set/compare-outcomes.ts';
import { stable } from '#lib/domain/rule-set/changes.ts';
import { UNDECIDED } from '#lib/domain/rule-set/undecided.ts';
import type { ApplicationState } from '#lib/domain/application/lifecycle.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Text } from '#lib/domain/text.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { caseFile } from '../eligibility/case-file.ts';
import { versionInEffect } from '../scheme/newest-version.ts';
import { lapsingFindings } from './lapsing.ts';

const DECIDED_ON = {
	nl: 'Er is al een besluit voorgesteld. Laat dat eerst teruggeven.',
	en: 'A decision has been proposed already. Have it returned first.'
};
const MORE_THAN_RULES = {
	nl: 'Deze versie verschilt in meer dan de regels, bijvoorbeeld in bedragen. Zo’n aanvraag blijft op haar versie.',
	en: 'This version differs in more than its rules, in amounts for instance. Such a case stays on its version.'
};

/** As many as one page shows; what is left follows once these have moved. */
const MOST = 500;

export type OpenCase = {
	readonly id: string;
	readonly number: string | null;
	readonly state: ApplicationState;
	/** When its rules ran last, and for which moment; null for a draft. */
	readonly moment: Moment | null;
	readonly decided: boolean;
};

/** What would become of one open case under the newest version in effect; masked: no names, no personal facts. */
export type RebaseCase = OpenCase & {
	/** Why it stays where it is; null when it can move. */
	readonly stays: Text | null;
	readonly comparison: Comparison | null;
};

/** The open cases that are pinned to a version: undecided, each with its last moment. */
export async function openCasesOf(db: Reader, scheme_version_id: string, only?: string): Promise<OpenCase[]> {
	return db
		.selectFrom('application')
		.where('scheme_version_id', '=', scheme_version_id)
		.where('state', 'in', UNDECIDED)
		.$if(only !== undefined, (open) => open.where('id', '=', only ?? ''))
		.orderBy('received_at')
		.orderBy('id')
		.limit(MOST)
		.select(({ selectFrom, exists }) => [
			'id',
			'number',
			'state',
			selectFrom('rule_run')
				.whereRef('rule_run.application_id', '=', 'application.id')
				.orderBy('ran_at', 'desc')
				.orderBy(sql`moment = 'submission'`)
				.limit(1)
				.select('moment')
				.as('moment'),
			exists(
				selectFrom('decision')
					.whereRef('decision.application_id', '=', 'application.id')
					.where('decision.kind', 'in', ['award', 'rejection', 'not_processed'])
					.where('decision.state', '<>', 'returned')
					.select('decision.id')
			)
				.$castTo<boolean>()
				.as('decided')
		])
		.execute();
}

/** What would change for the open cases of an older version if they moved to the newest one in effect, and why. */
export async function previewRebase(db: Reader, scheme_version_id: string) {
	const from = await db
		.selectFrom('scheme_version')
		.where('id', '=', scheme_version_id)
		.selectAll()
		.executeTakeFirst();
	const target = from && (await versionInEffect(db, from.scheme_id, await today(db)));
	if (!from || !target || target.number <= from.number) return null;
	const cases: RebaseCase[] = [];
	for (const one of await openCasesOf(db, from.id)) cases.push(await previewCase(db, one, from, target));
	return { from, target, cases };
}

type Version = { readonly content: SchemeContent };

/** One case, on its facts as they are now. */
export async function previewCase(
	db: Reader,
	one: OpenCase,
	from: Version,
	target: Version
): Promise<RebaseCase> {
	const stays = one.decided
		? DECIDED_ON
		: onlyRulesDiffer(from.content, target.content)
			? null
			: MORE_THAN_RULES;
	if (stays || one.moment === null) return { ...one, stays, comparison: null };
	const file = await caseFile(db, one.id);
	const facts = factsOf(file);
	const [base, rules] = [from.content.rules, target.content.rules];
	const comparison = compareOutcomes(base, rules, one.moment, facts);
	const lapsing = await lapsingFindings(db, one.id, { moment: one.moment, from: base, to: rules });
	const lines = judgedLines(file).map(({ line }) => line.id);
	const told = new Set(comparison.changes.map(placeOf));
	const also = lapsing
		.map(({ rule_id, line_id }) => ({ rule_id, line: line_id === null ? null : lines.indexOf(line_id) }))
		.filter((finding) => !told.has(placeOf(finding)))
		.flatMap((finding) => withoutRule(base, finding, facts));
	return { ...one, stays, comparison: { ...comparison, changes: [...comparison.changes, ...also] } };
}

type Place = Pick<RuleChange, 'rule_id' | 'line'>;
const placeOf = ({ rule_id, line }: Place): string => `${rule_id} ${line ?? ''}`;

/** What to say of a finding from an earlier moment that lapses: its rule has an answer, and then none. */
function withoutRule(base: readonly Rule[], finding: Place, facts: Facts): readonly RuleChange[] {
	const rule = base.find(({ id }) => id === finding.rule_id);
	const [moment] = rule?.moments ?? [];
	if (!rule || !moment) return [];
	return compareOutcomes([rule], [], moment, facts).changes.filter(
		(change) => placeOf(change) === placeOf(finding)
	);
}

const onlyRulesDiffer = (one: SchemeContent, other: SchemeContent): boolean =>
	stable({ ...one, rules: [] }) === stable({ ...other, rules: [] });
