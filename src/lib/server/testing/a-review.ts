import type { Database } from '../db/connect.ts';
import { assignReviewers } from '../review/assign.ts';
import { declareNoInterest } from '../review/declare.ts';
import type { Score } from '../review/scores.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aCompleteApplication } from './a-scored-application.ts';
import type { ApplicationWishes } from './an-application.ts';
import type { Office } from './an-office.ts';

/** A score and a reason for every criterion of the reference scheme. */
export const wholeScores = (score: number | null = 4): Score[] =>
	REFERENCE_SCHEME.criteria.map(({ code }) => ({ criterion: code, score, reason: 'Goed onderbouwd.' }));

type Wishes = Omit<ApplicationWishes, 'organisation_id'> & {
	/** Of the organisation. */
	readonly name?: string;
	/** Both reviewers have declared to have no interest. Default: yes. */
	readonly declared?: boolean;
};

/** A case in review at both reviewers of the office; the ids of the reviews are in the order of the reviewers. */
export async function aCaseInReview(db: Database, office: Office, { declared = true, ...wishes }: Wishes) {
	const { id, applicant } = await aCompleteApplication(db, office, wishes);
	const reviewer_ids = office.reviewers.map((reviewer) => reviewer.id);
	await assignReviewers(db, office.officer, { application_id: id, reviewer_ids });
	const rows = await db
		.selectFrom('review')
		.where('application_id', '=', id)
		.select(['id', 'reviewer_id'])
		.execute();
	const [one, two] = reviewer_ids.map(
		(reviewer_id) => rows.find((row) => row.reviewer_id === reviewer_id)?.id ?? ''
	);
	const reviews: readonly [string, string] = [one ?? '', two ?? ''];
	if (declared)
		for (const [index, reviewer] of office.reviewers.entries())
			await declareNoInterest(db, reviewer, reviews[index] ?? '');
	return { id, applicant, reviews };
}
