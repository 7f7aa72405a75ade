import { sql } from 'kysely';
import type { Tx } from '../db/connect.ts';

/** Every job there is, with what it needs to know. A handler of the same name stands in `handlers/`. */
export type Jobs = {
	/** Send one queued mail. */
	send_mail: { mail_id: string };
	/** Draw what was submitted as a document. */
	draw_submission: { application_id: string };
	/** Make the letter of a decision and announce it. */
	announce_decision: { decision_id: string };
	/** Make the payment file of a released batch. */
	export_batch: { batch_id: string };
	/** Try a draft of the rules on all past cases. */
	replay: { replay_id: string };
	/** Work out, or apply, a proposal of who reviews what. */
	assign: { run_id: string };
	/** Fill the free places of a case in review. */
	fill_places: { application_id: string };
	/** Try an act on many cases, or do it. */
	bulk: { run_id: string };
	/** Everything that falls due by the business clock: vouchers that expire and the like. */
	follow_up: Record<string, never>;
};

/**
 * Puts a job in the queue within the caller's transaction: it runs only when the transaction commits.
 * `key` makes the job unique: asking twice is asking once.
 */
export async function enqueue<Name extends keyof Jobs>(
	tx: Tx,
	name: Name,
	payload: Jobs[Name],
	key?: string
): Promise<void> {
	await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null}::text, max_attempts => 12)`.execute(
		tx
	);
}
