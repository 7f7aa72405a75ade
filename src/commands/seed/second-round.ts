import { apply, type Applied } from './apply.ts';
import { assign, complete, review, reviewed } from './handle.ts';
import { SECOND_TRANCHE } from './practices.ts';
import { apart, calibration, discussed, scoreSamples, started } from './quality.ts';
import type { Story } from './story.ts';
import { reviewers } from './reviewers.ts';
import { publishRound } from './tranches.ts';

type Scheme = Parameters<typeof publishRound>[1];

/** The second tranche: closed, its cases spread from just received to scored. Returns its id. */
export async function secondRound(story: Story, scheme: Scheme): Promise<string> {
	const { cast, at } = story;
	await at(-90);
	const [, third] = await reviewers(story);
	if (!third) throw new Error('There are more reviewers');
	const tranche_id = await publishRound(story, scheme, {
		number: 2,
		opens: -75,
		closes: -30,
		ceiling_euros: 48_000
	});
	const applied: Applied[] = [];
	for (const [index, practice] of SECOND_TRANCHE.entries()) {
		await at(-74 + index * 3, 9 + (index % 8), (index * 23) % 60);
		applied.push(
			await apply(story, tranche_id, {
				practice,
				kinds: index % 4 === 0 ? ['S', 'B'] : index % 5 === 0 ? ['S'] : ['B'],
				wtza: index % 6 === 3 || index >= 10 ? 'unknown' : 'reported',
				language: practice.name === 'Psychologenpraktijk Helder' ? 'en' : 'nl'
			})
		);
	}
	await at(-29);
	const round = await calibration(story, tranche_id);
	for (const reviewer of [cast.reviewer_one, cast.reviewer_two, third])
		await scoreSamples(story, reviewer, round);
	await at(-26);
	await started(story, round);
	await at(-23);
	for (const [index, each] of applied.entries()) {
		if (index >= 12) continue;
		await complete(story, each, index >= 10 ? 'leave' : 'accept');
		if (index === 3 || index === 8) await apart(story, each, third);
		else if (index < 5) await reviewed(story, each);
		else if (index < 9) await assign(story, each);
		if (index === 3) await discussed(story, each);
	}
	for (const each of applied.slice(5, 7)) await review(story, cast.reviewer_one, each);
	return tranche_id;
}
