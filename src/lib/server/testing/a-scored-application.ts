import { findComplete } from '../application/find-complete.ts';
import type { Database } from '../db/connect.ts';
import { resolveFinding } from '../finding/resolve.ts';
import type { Person } from '../person/person.ts';
import { assignReviewers } from '../review/assign.ts';
import { declareNoInterest } from '../review/declare.ts';
import { submitReview } from '../review/submit.ts';
import { aPerson } from './a-person.ts';
import { anApplication, type ApplicationWishes } from './an-application.ts';
import { anOrganisation } from './an-organisation.ts';
import type { Office } from './an-office.ts';

type Wishes = Omit<ApplicationWishes, 'organisation_id'> & {
	readonly name?: string;
	/** The level both reviewers give for every criterion. Default 4: 80 points. */
	readonly level?: number;
};

export type SubmittedCase = { readonly id: string; readonly number: string; readonly applicant: Person };

/** An application of a new applicant, submitted; the tranche must be open. */
export async function aSubmittedApplication(db: Database, wishes: Wishes): Promise<SubmittedCase> {
	const { name = 'Huisartsenpraktijk De Linde', level: _level, ...application } = wishes;
	const applicant = await aPerson(db);
	const organisation_id = await anOrganisation(db, applicant, { name });
	return { ...(await anApplication(db, applicant, { ...application, organisation_id })), applicant };
}

/** The same, found complete: whatever a rule could not tell was looked into and accepted. */
export async function aCompleteApplication(
	db: Database,
	office: Office,
	wishes: Wishes
): Promise<SubmittedCase> {
	const application = await aSubmittedApplication(db, wishes);
	await findComplete(db, office.officer, application.id);
	const open = await db
		.selectFrom('finding')
		.where('application_id', '=', application.id)
		.where('state', '=', 'open')
		.select('id')
		.execute();
	for (const { id } of open)
		await resolveFinding(db, office.officer, { finding_id: id, event: 'accept', reason: 'Nagekeken.' });
	return application;
}

/** The same, scored by two reviewers. */
export async function aScoredApplication(
	db: Database,
	office: Office,
	wishes: Wishes
): Promise<SubmittedCase> {
	const application = await aCompleteApplication(db, office, wishes);
	const { reviewers, officer } = office;
	await assignReviewers(db, officer, {
		application_id: application.id,
		reviewer_ids: reviewers.map(({ id }) => id)
	});
	const { content } = await db
		.selectFrom('application')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.where('application.id', '=', application.id)
		.select('content')
		.executeTakeFirstOrThrow();
	for (const reviewer of reviewers) {
		const review = await db
			.selectFrom('review')
			.where('application_id', '=', application.id)
			.where('reviewer_id', '=', reviewer.id)
			.select('id')
			.executeTakeFirstOrThrow();
		await declareNoInterest(db, reviewer, review.id);
		const { version } = await db
			.selectFrom('review')
			.where('id', '=', review.id)
			.select('version')
			.executeTakeFirstOrThrow();
		await submitReview(db, reviewer, {
			review_id: review.id,
			version,
			scores: content.criteria.map(({ code, name }) => ({
				criterion: code,
				score: wishes.level ?? 4,
				reason: `Over ${name.nl.toLowerCase()} schrijft de aanvrager genoeg om dit te kunnen beoordelen.`
			}))
		});
	}
	return application;
}
