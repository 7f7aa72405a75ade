import { apply, draft } from './apply.ts';
import { colleagues, deserted } from './colleagues.ts';
import { OWN_PRACTICE, THIRD_TRANCHE } from './practices.ts';
import { calibration, scoreSamples } from './quality.ts';
import type { Story } from './story.ts';
import { publishRound } from './tranches.ts';
import { waiting } from './waiting.ts';

type Scheme = Parameters<typeof publishRound>[1];

/** The third tranche: open now, with the first applications in and a draft of the practice one can sign in as. */
export async function thirdRound(story: Story, scheme: Scheme): Promise<void> {
	const { cast, at } = story;
	await at(-20);
	await waiting(story, scheme.scheme_id);
	const tranche_id = await publishRound(story, scheme, {
		number: 3,
		opens: -14,
		closes: 28,
		ceiling_euros: 60_000
	});
	for (const [index, practice] of THIRD_TRANCHE.entries()) {
		await at(-14, 10 + index, (index * 13) % 60);
		const applied = await apply(story, tranche_id, {
			practice,
			kinds: index % 2 === 0 ? ['S', 'B'] : ['B']
		});
		if (index === 0) await deserted(story, applied);
	}
	const round = await calibration(story, tranche_id);
	await scoreSamples(story, cast.reviewer_one, round);
	await scoreSamples(story, cast.reviewer_two, round, 1);
	await at(-13, 14, 32);
	const own = await draft(story, tranche_id, {
		practice: OWN_PRACTICE,
		person: cast.applicant,
		kinds: ['B'],
		answers: { declarations: NOT_YET }
	});
	await colleagues(story, own);
}

const NOT_YET = {
	truthful: false,
	registered: false,
	no_insolvency: false,
	no_recovery_order: false,
	nothing_ordered: false,
	publication_known: false,
	electronic_channel: false
};
