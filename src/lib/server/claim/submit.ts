import { sql } from 'kysely';
import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { incompleteClaim } from '#lib/domain/claim/incomplete.ts';
import { started } from '#lib/domain/claim/line.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import { dropAttachments } from '../documents/drop-attachments.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { runRules } from '../eligibility/run.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import { serviceLines } from './lines.ts';
import { lockClaim } from './lock.ts';
import { claimObstacles } from './obstacles.ts';
import { NOT_ACCEPTED } from './words.ts';

type Submission = {
	readonly claim_id: string;
	/** The last claim on this voucher: what is left of it becomes free at settlement. */
	readonly final: boolean;
	/** The recipient declares to have received and approved the services (the scheme asks for it at the claim). */
	readonly accepted_delivery: boolean;
};

/**
 * Sends a claim: it gets its number, services that were not begun are left out, a confirmation is mailed (Awb 4:44).
 * The last claim that the scheme allows is final. Sending again gives the same number.
 * @throws Refused with everything that is missing
 */
export async function submitClaim(
	db: Database,
	person: Person,
	{ claim_id, final, accepted_delivery }: Submission
): Promise<{ number: string }> {
	return db.transaction().execute(async (tx) => {
		const { claim, voucher, application } = await lockClaim(tx, person, 'applicant', claim_id);
		if (claim.number !== null) return { number: claim.number };
		const at = await now(tx);
		const lines = await serviceLines(tx, claim.id);
		const reasons: Reason[] = [
			...(await claimObstacles(tx, voucher)),
			...incompleteClaim(lines, {
				received_on: dateInAmsterdam(application.received_at ?? application.created_at),
				today: dateInAmsterdam(at)
			}),
			...(accepted_delivery ? [] : [NOT_ACCEPTED])
		];
		if (reasons.length > 0) throw new Refused(...reasons);
		const number = await nextNumber(tx, dateInAmsterdam(at).slice(0, 4));
		const last = final || (await isLastAllowed(tx, voucher.id, application.scheme_version_id));
		await tx
			.updateTable('claim')
			.set({ number, final: last, accepted_delivery, submitted_by: person.id, submitted_at: at })
			.where('id', '=', claim.id)
			.execute();
		const empty = lines.flatMap((line) => (line.id !== null && !started(line) ? [line.id] : []));
		if (empty.length > 0) await tx.deleteFrom('claim_line').where('id', 'in', empty).execute();
		for (const { application_line_id: part } of lines.filter((line) => !started(line)))
			await dropAttachments(tx, { subject_id: claim.id, part });
		await move(tx, CLAIM, claim, 'submit', actorOf(person));
		await runRules(tx, application.id, 'claim', { claim_id: claim.id });
		await stopClocks(tx, voucher.id, last ? ['voucher', 'claim', 'reminder'] : ['reminder']);
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.submitted',
			person_id: person.id,
			application_id: application.id,
			details: { number, final: last, voucher: voucher.number }
		});
		await mailApplicant(tx, application.id, {
			kind: 'claim_received',
			values: () => ({ number }),
			about: { record: 'claim', record_id: claim.id },
			link: `/my/claims/${claim.id}`
		});
		return { number };
	});
}

async function isLastAllowed(tx: Tx, voucher_id: string, scheme_version_id: string): Promise<boolean> {
	const { terms } = await schemeContent(tx, scheme_version_id);
	const { sent } = await tx
		.selectFrom('claim')
		.where('voucher_id', '=', voucher_id)
		.where('state', '<>', 'draft')
		.select(({ fn }) => fn.countAll<number>().as('sent'))
		.executeTakeFirstOrThrow();
	return sent + 1 >= terms.most_claims;
}

async function nextNumber(tx: Tx, year: string): Promise<string> {
	const { rows } = await sql<{ next: number }>`select nextval('claim_number') as next`.execute(tx);
	return `D-${year}-${String(rows[0]?.next).padStart(6, '0')}`;
}
