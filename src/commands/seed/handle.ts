import { findComplete } from '#lib/server/application/find-complete.ts';
import { resolveFinding } from '#lib/server/finding/resolve.ts';
import { assignReviewers } from '#lib/server/review/assign.ts';
import { declareNoInterest } from '#lib/server/review/declare.ts';
import { submitReview } from '#lib/server/review/submit.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { Applied } from './apply.ts';
import { dice, type Story } from './story.ts';

const REASONS = [
	'De offerte en de zelfscan wijzen dezelfde kant op. Zonder deze maatregel is de kans op uitval groot.',
	'Goed onderbouwd en haalbaar binnen de looptijd. De volgorde van de stappen klopt.',
	'Het plan is bruikbaar, maar blijft op een paar punten algemeen. De planning is krap.',
	'De gevolgen voor patiënten zijn duidelijk beschreven en passen bij de omvang van de praktijk.'
];

/** The officer finds the case complete and judges what the rules left to a person. */
export async function complete(
	{ db, cast: { officer } }: Story,
	{ id }: Applied,
	judge: 'accept' | 'confirm' | 'leave' = 'accept'
): Promise<void> {
	await findComplete(db, officer, id);
	if (judge === 'leave') return;
	const open = await db
		.selectFrom('finding')
		.where('application_id', '=', id)
		.where('state', '=', 'open')
		.select(['id', 'severity'])
		.execute();
	for (const finding of open)
		await resolveFinding(db, officer, {
			finding_id: finding.id,
			event: judge === 'confirm' && finding.severity === 'hard' ? 'confirm' : 'accept',
			reason:
				judge === 'confirm' && finding.severity === 'hard'
					? 'Nagekeken in de stukken: de aanvrager voldoet hier niet aan.'
					: 'Telefonisch nagevraagd en in de stukken gezien: dit is in orde.'
		});
}

/** Two reviewers get the case. */
export async function assign({ db, cast }: Story, { id }: Applied): Promise<void> {
	const reviewer_ids = [cast.reviewer_one.id, cast.reviewer_two.id];
	await assignReviewers(db, cast.officer, { application_id: id, reviewer_ids });
}

/** One reviewer declares to have no interest, scores and submits. */
export async function review({ db }: Story, reviewer: Person, { id, practice }: Applied): Promise<void> {
	const { review_id, version, content } = await db
		.selectFrom('review')
		.innerJoin('application', 'application.id', 'review.application_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.where('application_id', '=', id)
		.where('reviewer_id', '=', reviewer.id)
		.select(['review.id as review_id', 'version', 'content'])
		.executeTakeFirstOrThrow();
	await declareNoInterest(db, reviewer, review_id);
	const quality = 2 + dice(practice.name, 2);
	await submitReview(db, reviewer, {
		review_id,
		version,
		scores: content.criteria.map(({ code }) => {
			const score = Math.min(
				5,
				quality + dice(`${practice.name}${code}${reviewer.name}`, 2) - (quality > 3 ? 1 : 0)
			);
			return { criterion: code, score, reason: REASONS[dice(`${practice.city}${code}`, 3)] ?? '' };
		})
	});
}

/** Both reviewers do. */
export async function reviewed(story: Story, applied: Applied): Promise<void> {
	await assign(story, applied);
	await review(story, story.cast.reviewer_one, applied);
	await review(story, story.cast.reviewer_two, applied);
}
