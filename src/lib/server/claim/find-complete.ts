import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { record } from '../audit/record.ts';
import { dateInAmsterdam, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { startTerm } from '../term/start.ts';
import { lockClaim } from './lock.ts';

/** The claims officer finds a claim complete: the term to settle runs from the day it arrived (Awb 4:13). */
export async function findClaimComplete(db: Database, person: Person, claim_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { claim, application } = await lockClaim(tx, person, 'claims_officer', claim_id);
		await move(tx, CLAIM, claim, 'find_complete', actorOf(person));
		const { end_on: settle_by } = await startTerm(tx, {
			kind: 'settlement',
			application_id: application.id,
			record_id: claim.id,
			started_on: claim.submitted_at ? dateInAmsterdam(claim.submitted_at) : await today(tx)
		});
		await tx.updateTable('claim').set({ settle_by }).where('id', '=', claim.id).execute();
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.found_complete',
			person_id: person.id,
			application_id: application.id,
			details: { settle_by }
		});
		await mailApplicant(tx, application.id, {
			kind: 'claim_complete',
			values: ({ day }) => ({ number: claim.number ?? '', until: day(settle_by) }),
			link: `/my/claims/${claim.id}`
		});
	});
}
