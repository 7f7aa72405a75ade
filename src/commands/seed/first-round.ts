import { carryOut } from '#lib/server/bulk/carry-out.ts';
import { chooseCases } from '#lib/server/bulk/choose.ts';
import { confirmBulk } from '#lib/server/bulk/confirm.ts';
import { bulkCases } from '#lib/server/bulk/queries.ts';
import { tryCases } from '#lib/server/bulk/try-cases.ts';
import { decide } from '#lib/server/decision/decide.ts';
import { confirmRanking } from '#lib/server/ranking/confirm.ts';
import { fixRanking } from '#lib/server/ranking/fix.ts';
import { apply, type Applied } from './apply.ts';
import { complete, reviewed } from './handle.ts';
import { FIRST_TRANCHE, OWN_PRACTICE } from './practices.ts';
import { registerAwards } from './questions.ts';
import type { Story } from './story.ts';

/** Ordered before applying, which the scheme does not pay: rejected without a review. */
export const ORDERED_ALREADY = 'Woonzorg De Eikenhof';
/** Says not to know whether the duty to report was met: a person looks, and it was. */
const UNSURE = 'Diëtistenpraktijk Balans';
/** Asked for letters in English. */
const IN_ENGLISH = 'Huisartsen Binnenhof';

/** The first tranche is applied for, reviewed and ranked. */
export async function firstRound(story: Story, tranche_id: string): Promise<Applied[]> {
	const { db, cast, at } = story;
	await at(-380, 9, 30);
	const own = { practice: OWN_PRACTICE, person: cast.applicant, kinds: ['S'] as const };
	const applied = [await apply(story, tranche_id, own)];
	for (const [index, practice] of FIRST_TRANCHE.entries()) {
		await at(-379 + Math.floor(index * 2.4), 9 + (index % 8), (index * 17) % 60);
		applied.push(
			await apply(story, tranche_id, {
				practice,
				kinds: index % 3 === 0 ? ['S', 'B'] : ['B'],
				language: practice.name === IN_ENGLISH ? 'en' : 'nl',
				wtza: practice.name === UNSURE ? 'unknown' : 'reported',
				ordered_already: practice.name === ORDERED_ALREADY
			})
		);
	}
	await at(-322);
	for (const each of applied) {
		const refused = each.practice.name === ORDERED_ALREADY;
		await complete(story, each, refused ? 'confirm' : 'accept');
		if (!refused) await reviewed(story, each);
	}
	await at(-300);
	await fixRanking(db, cast.officer, tranche_id);
	await at(-299);
	await confirmRanking(db, cast.decider, tranche_id);
	return applied;
}

/** Decisions are proposed by the officer, decided by another and announced by the jobs; the awards are registered. */
export async function decideOn(story: Story, cases: readonly Applied[]): Promise<void> {
	const { db, cast, settle } = story;
	const wishes = { ids: cases.map(({ id }) => id), sort: 'name', descending: false, page: 1 } as const;
	const { id: run_id } = await chooseCases(db, cast.officer, { act: 'propose', wishes });
	await tryCases(db, run_id);
	await confirmBulk(db, cast.officer, { run_id, items: [] });
	await carryOut(db, run_id);
	for (const { reasons, record_id } of await bulkCases(db, cast.officer, { run_id, view: 'all', page: 1 })) {
		if (!record_id) throw new Error(reasons?.[0]?.en);
		await decide(db, cast.decider, record_id);
	}
	await settle();
	await registerAwards(story);
}
