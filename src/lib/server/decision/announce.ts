import { DECISION } from '../../domain/decision/lifecycle.ts';
import { permit } from '../../domain/lifecycle.ts';
import { NotFound } from '../../domain/refusal.ts';
import { SYSTEM } from '../../domain/roles.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Reader, Tx } from '../db/connect.ts';
import { store } from '../documents/store.ts';
import { sha256 } from '../sha256.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { startTerm } from '../term/start.ts';
import { EFFECTS, type Composed, type Matter } from './effect.ts';
import { lockDecision } from './lock.ts';
import { frameOf } from './letters/frame.ts';

/** What the letter of a decision says, announced today; null when there is nothing (more) to announce. */
export async function composeLetter(db: Database, decision_id: string): Promise<Composed | null> {
	const matter = await matterOf(db, decision_id);
	if (matter.decision.state !== 'decided') return null;
	const frame = await frameOf(db, matter, await today(db));
	return EFFECTS[matter.decision.kind].compose(db, matter, frame);
}

/**
 * Announces a decision with its letter: from now on it is in effect and terms run (Awb 3:40-3:41, 6:8). The letter was
 * drawn before; when somebody was first, it is thrown away and nothing happens.
 * @returns whether it was announced now
 * @throws Error when the day has turned since the letter was written: it must be written again
 */
export async function announce(
	db: Database,
	{ decision_id, letter, bytes }: { decision_id: string; letter: Composed; bytes: Uint8Array }
): Promise<boolean> {
	return db.transaction().execute(async (tx) => {
		const matter = await lockedMatter(tx, decision_id);
		const { decision, application } = matter;
		if (decision.state !== 'decided') return false;
		const { sent_on, objection, number } = letter.data;
		if (sent_on !== (await today(tx))) throw new Error('The day turned while the letter was written');
		const notice = await EFFECTS[decision.kind].onAnnounce(tx, matter, sent_on);
		const letter_document_id = await store(tx, {
			bytes,
			kind: 'letter',
			file_name: `${number}.pdf`,
			media_type: 'application/pdf',
			application_id: application.id,
			created_by: null
		});
		await tx
			.updateTable('decision')
			.set({
				state: permit(DECISION, decision.state, 'announce', SYSTEM),
				announced_at: await now(tx),
				letter_document_id,
				letter: JSON.stringify(letter.data),
				objection_until: objection.until_on
			})
			.where('id', '=', decision_id)
			.execute();
		const clock = { application_id: application.id, record_id: decision_id, started_on: sent_on };
		await startTerm(tx, { ...clock, kind: 'objection' });
		if (decision.kind === 'settlement') await startTerm(tx, { ...clock, kind: 'withdrawal' });
		await record(tx, {
			record: 'decision',
			record_id: decision_id,
			event: 'decision.announced',
			person_id: null,
			application_id: application.id,
			details: {
				kind: decision.kind,
				letter_document_id,
				sha256: sha256(bytes),
				objection_until: objection.until_on
			}
		});
		await mailApplicant(tx, application.id, {
			kind: 'decision_announced',
			values: () => ({ number: notice.number }),
			about: { record: 'decision', record_id: decision_id, document_id: letter_document_id },
			link: notice.link
		});
		return true;
	});
}

async function lockedMatter(tx: Tx, decision_id: string): Promise<Matter> {
	const { application_id } = await decisionRow(tx, decision_id);
	const application = await tx
		.selectFrom('application')
		.selectAll()
		.where('id', '=', application_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return { application, decision: await lockDecision(tx, decision_id) };
}

async function matterOf(db: Reader, decision_id: string): Promise<Matter> {
	const decision = await decisionRow(db, decision_id);
	const application = await db
		.selectFrom('application')
		.selectAll()
		.where('id', '=', decision.application_id)
		.executeTakeFirstOrThrow();
	return { decision, application };
}

async function decisionRow(db: Reader, id: string): Promise<Matter['decision']> {
	const decision = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst();
	if (!decision) throw new NotFound('decision');
	return decision;
}
