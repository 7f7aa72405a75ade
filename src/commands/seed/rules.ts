import { answer } from '#lib/domain/eligibility/evaluate.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { today } from '#lib/server/clock.ts';
import { proposeSet } from '#lib/server/rule-set/propose.ts';
import { publishSet } from '#lib/server/rule-set/publish.ts';
import { ruleSet } from '#lib/server/rule-set/queries.ts';
import { saveRule } from '#lib/server/rule-set/save-rule.ts';
import { stampOf, stampOfProposal } from '#lib/server/rule-set/stamp.ts';
import { startDraft } from '#lib/server/rule-set/start-draft.ts';
import { startReplay } from '#lib/server/rule-set/start-replay.ts';
import type { Story } from './story.ts';

const RULE = 'E-CBW-01';

/** The rules get a second version, and a draft of a third that is tried on all cases. */
export async function newRules(story: Story, scheme_id: string): Promise<void> {
	const { db, cast } = story;
	const second = await startDraft(db, cast.administrator, scheme_id);
	await change(story, second, ({ source }) => ({ source: `${source}; toelichting bij CKZ-2026` }));
	await proposeSet(db, cast.administrator, {
		rule_set_id: second,
		effective_on: await today(db),
		note: 'De bron van de regel over de grootte is vollediger. Er verandert geen uitkomst.'
	});
	const proposal = await db
		.selectFrom('rule_set')
		.selectAll()
		.where('id', '=', second)
		.executeTakeFirstOrThrow();
	await publishSet(db, cast.second_administrator, {
		rule_set_id: second,
		stamp: stampOfProposal(proposal)
	});
	const draft = await startDraft(db, cast.administrator, scheme_id);
	await change(story, draft, ({ expression, reasons, cases }) => {
		const stricter = expression.replace('50', '13');
		const { nl, en } = reasons.fails;
		return {
			expression: stricter,
			reasons: { ...reasons, fails: { nl: nl.replace('50', '13'), en: en.replace('50', '13') } },
			cases: cases.map((one) => ({ ...one, expect: answer({ expression: stricter }, one.facts) }))
		};
	});
	await startReplay(db, cast.administrator, draft);
}

async function change(
	{ db, cast }: Story,
	rule_set_id: string,
	to: (rule: Rule) => Partial<Rule>
): Promise<void> {
	const rule = (await ruleSet(db, rule_set_id))?.rules.find(({ id }) => id === RULE);
	if (!rule) throw new Error(`There is no ${RULE}`);
	await saveRule(db, cast.administrator, {
		rule_set_id,
		rule: { ...rule, ...to(rule) },
		stamp: stampOf(rule)
	});
}
