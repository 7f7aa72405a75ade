import { sql } from 'kysely';
import { changedRules } from '#lib/domain/rule-set/changes.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { UNDECIDED } from '#lib/domain/rule-set/undecided.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';

/** The published versions of a scheme, the newest first, each with how many open cases are on it. */
export async function versionsOf(db: Reader, scheme_id: string) {
	const on = await today(db);
	const rows = await db
		.selectFrom('scheme_version as v')
		.where('v.scheme_id', '=', scheme_id)
		.orderBy('number', 'desc')
		.select(({ selectFrom, fn, lit }) => [
			'v.id',
			'v.number',
			'v.published_at',
			'v.effective_on',
			sql<number>`jsonb_array_length(v.content -> 'rules')`.as('rules'),
			fn
				.coalesce(
					selectFrom('application')
						.whereRef('scheme_version_id', '=', 'v.id')
						.where('state', 'in', UNDECIDED)
						.select(({ fn }) => fn.countAll<number>().as('count')),
					lit(0)
				)
				.as('open_cases'),
			selectFrom('rule_set').whereRef('published_version_id', '=', 'v.id').select('note').as('note')
		])
		.execute();
	const current = rows.find(({ effective_on }) => effective_on <= on)?.number ?? 0;
	return rows.map((row) => ({
		...row,
		standing:
			row.effective_on > on
				? ('coming' as const)
				: row.number === current
					? ('current' as const)
					: ('past' as const)
	}));
}

/** The rules of one published version. */
export async function versionRules(db: Reader, id: string) {
	return db
		.selectFrom('scheme_version')
		.where('id', '=', id)
		.select(['id', 'scheme_id', 'number', 'effective_on', 'published_at'])
		.select(sql<readonly Rule[]>`content -> 'rules'`.as('rules'))
		.executeTakeFirst();
}

/** The open draft or proposal of a scheme, with its people and the rules it started from; null without one. */
export async function openSet(db: Reader, scheme_id: string) {
	const row = await sets(db)
		.where('rule_set.scheme_id', '=', scheme_id)
		.where('rule_set.state', 'in', ['draft', 'proposed'])
		.executeTakeFirst();
	return row ? { ...row, changed: changedRules(row.base, row.rules) } : null;
}

/** A rule set by its id, in any state. */
export async function ruleSet(db: Reader, id: string) {
	const row = await sets(db).where('rule_set.id', '=', id).executeTakeFirst();
	return row ? { ...row, changed: changedRules(row.base, row.rules) } : null;
}

const sets = (db: Reader) =>
	db
		.selectFrom('rule_set')
		.innerJoin('scheme_version as base', 'base.id', 'rule_set.base_version_id')
		.leftJoin('person as proposer', 'proposer.id', 'rule_set.proposed_by')
		.innerJoin('person as maker', 'maker.id', 'rule_set.created_by')
		.selectAll('rule_set')
		.select([
			'base.number as base_number',
			sql<readonly Rule[]>`base.content -> 'rules'`.as('base'),
			'proposer.name as proposer',
			'maker.name as maker'
		]);

/** The last replay of a rule set; null when it was never tried. */
export async function lastReplay(db: Reader, rule_set_id: string) {
	const replay = await db
		.selectFrom('replay')
		.where('rule_set_id', '=', rule_set_id)
		.orderBy('requested_at', 'desc')
		.orderBy(sql`state in ('waiting', 'running')`, 'desc')
		.limit(1)
		.selectAll()
		.executeTakeFirst();
	return replay ?? null;
}

export const CHANGES_PAGE = 25;

type ChangesWanted = {
	readonly replay_id: string;
	readonly rule: string;
	/** 'passes person' and the like; '' for all. */
	readonly transition: string;
	readonly page: number;
};

/** The cases a replay changes, by number: masked, as they were stored. */
export async function replayChanges(db: Reader, { replay_id, rule, transition, page }: ChangesWanted) {
	let found = db
		.selectFrom('replay_change')
		.innerJoin('application', 'application.id', 'replay_change.application_id')
		.where('replay_id', '=', replay_id);
	if (rule) found = found.where(sql<boolean>`changes @> ${JSON.stringify([{ rule_id: rule }])}::jsonb`);
	const [before, after] = transition.split(' ');
	if (before && after) found = found.where(sql<boolean>`before = ${before} and after = ${after}`);
	const [rows, { total }] = await Promise.all([
		found
			.orderBy('application.number')
			.orderBy('moment')
			.limit(CHANGES_PAGE)
			.offset((page - 1) * CHANGES_PAGE)
			.select(['application_id', 'application.number', 'moment', 'before', 'after', 'changes'])
			.execute(),
		found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
	]);
	return { rows, total };
}
