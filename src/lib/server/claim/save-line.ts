import type { ClaimLineAnswers } from '#lib/domain/claim/line.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database, Tx } from '../db/connect.ts';
import { dropAttachments } from '../documents/drop-attachments.ts';
import type { Person } from '../person/person.ts';
import { serviceLines } from './lines.ts';
import { lockDraftClaim } from './lock.ts';
import { STALE } from './words.ts';

type Save = {
	readonly claim_id: string;
	/** The awarded service this is about. */
	readonly application_line_id: string;
	readonly line: ClaimLineAnswers;
	/** The version of the claim that the person saw. */
	readonly version: number;
};

/**
 * Saves what is known of one service in a draft claim; its files are added beside it (`addFile`). What is missing
 * counts only when the claim is sent.
 * @throws Refused when the claim was saved elsewhere since
 */
export async function saveClaimLine(db: Database, person: Person, save: Save): Promise<void> {
	const { claim_id, application_line_id, line, version } = save;
	await db.transaction().execute(async (tx) => {
		const { claim, voucher, application } = await lockDraftClaim(tx, person, claim_id);
		const awarded = await tx
			.selectFrom('application_line')
			.where('id', '=', application_line_id)
			.where('application_id', '=', application.id)
			.where('kind', '=', voucher.kind)
			.select('id')
			.executeTakeFirst();
		if (!awarded) throw new NotFound('line');
		if (claim.version !== version) throw new Refused(STALE);
		await tx
			.insertInto('claim_line')
			.values({ ...line, claim_id: claim.id, application_line_id })
			.onConflict((conflict) => conflict.columns(['claim_id', 'application_line_id']).doUpdateSet(line))
			.execute();
		await bump(tx, claim.id, version);
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.line_saved',
			person_id: person.id,
			application_id: application.id,
			details: { application_line_id }
		});
	});
}

/** Empties one service of a draft claim, files and all: it is not claimed after all. */
export async function clearClaimLine(
	db: Database,
	person: Person,
	input: { readonly claim_id: string; readonly application_line_id: string; readonly version: number }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { claim, application } = await lockDraftClaim(tx, person, input.claim_id);
		const { application_line_id } = input;
		const line = (await serviceLines(tx, claim.id)).find(
			(one) => one.application_line_id === application_line_id
		);
		if (!line || (line.id === null && line.files.length === 0)) return;
		if (claim.version !== input.version) throw new Refused(STALE);
		await tx
			.deleteFrom('claim_line')
			.where('claim_id', '=', claim.id)
			.where('application_line_id', '=', application_line_id)
			.execute();
		await dropAttachments(tx, { subject_id: claim.id, part: application_line_id });
		await bump(tx, claim.id, input.version);
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.line_cleared',
			person_id: person.id,
			application_id: application.id,
			details: { application_line_id }
		});
	});
}

const bump = (tx: Tx, id: string, version: number) =>
	tx
		.updateTable('claim')
		.set({ version: version + 1 })
		.where('id', '=', id)
		.execute();
