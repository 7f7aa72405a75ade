import type { Facts } from '#lib/domain/eligibility/facts.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import type { Database } from '#lib/server/db/connect.ts';
import type { Person } from '#lib/server/person/person.ts';
import { lastReplay, ruleSet } from '#lib/server/rule-set/queries.ts';
import { runReplay } from '#lib/server/rule-set/run-replay.ts';
import { saveRule } from '#lib/server/rule-set/save-rule.ts';
import { stampOf } from '#lib/server/rule-set/stamp.ts';
import { startDraft } from '#lib/server/rule-set/start-draft.ts';
import { startReplay } from '#lib/server/rule-set/start-replay.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import { aSubmittedApplication } from '#lib/server/testing/a-scored-application.ts';
import { aTranche } from '#lib/server/testing/a-tranche.ts';
import { copyCases } from '#lib/server/testing/copy-cases.ts';
import { moveClockTo } from '#lib/server/testing/move-clock.ts';

/** So many submitted cases, their rules, and the facts of one of them. */
export async function manyCases(db: Database, cases: number) {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const tranche_id = await aTranche(db, administrator);
	await moveClockTo(db, 2 * 3600);
	const { id } = await aSubmittedApplication(db, { tranche_id });
	await copyCases(db, id, cases - 1);
	const { facts } = await db
		.selectFrom('rule_run')
		.where('application_id', '=', id)
		.select('facts')
		.executeTakeFirstOrThrow();
	const { scheme_id, content } = await db
		.selectFrom('scheme_version')
		.select(['scheme_id', 'content'])
		.executeTakeFirstOrThrow();
	return { administrator, scheme_id, rules: content.rules, facts: facts as unknown as Facts };
}

/** Seconds to try a draft on all past cases, read from the database and all; with how many of them change. */
export async function measureReplay(db: Database, administrator: Person, scheme_id: string) {
	const draft = await startDraft(db, administrator, scheme_id);
	const rule = (await ruleSet(db, draft))?.rules.find(({ id }) => id === 'E-CBW-01');
	if (!rule) throw new Error('There is no E-CBW-01');
	const stricter: Rule = { ...rule, expression: 'staff_awu < 1' };
	await saveRule(db, administrator, { rule_set_id: draft, rule: stricter, stamp: stampOf(rule) });
	const id = await startReplay(db, administrator, draft);
	const start = performance.now();
	await runReplay(db, id);
	const seconds = (performance.now() - start) / 1000;
	const replay = await lastReplay(db, draft);
	if (replay?.state !== 'done') throw new Error(`The replay ended as ${replay?.state}`);
	return { seconds, cases: replay.done, changed: replay.summary?.changed ?? 0 };
}
