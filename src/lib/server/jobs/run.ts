import { Logger, run, runOnce, type Task, type TaskList } from 'graphile-worker';
import { connect, type Database } from '../db/connect.ts';
import { log, traceOf } from '../log.ts';
import { queueAgain } from '../mail/queue-again.ts';
import type { Jobs } from './enqueue.ts';
import announceDecision from './handlers/announce-decision.ts';
import assign from './handlers/assign.ts';
import bulk from './handlers/bulk.ts';
import drawSubmission from './handlers/draw-submission.ts';
import exportBatch from './handlers/export-batch.ts';
import fillPlaces from './handlers/fill-places.ts';
import followUp from './handlers/follow-up.ts';
import replay from './handlers/replay.ts';
import sendMail from './handlers/send-mail.ts';

type Handler<Name extends keyof Jobs> = (db: Database, payload: Jobs[Name]) => Promise<void>;

const HANDLERS: { readonly [Name in keyof Jobs]: Handler<Name> } = {
	send_mail: sendMail,
	announce_decision: announceDecision,
	draw_submission: drawSubmission,
	export_batch: exportBatch,
	replay,
	assign,
	fill_places: fillPlaces,
	bulk,
	follow_up: followUp
};

/** Every five minutes by real time; moving the business clock asks for it at once. */
const CRONTAB = '*/5 * * * * follow_up ?jobKey=follow_up&jobKeyMode=preserve_run_at';

/** Runs the jobs from the queue of the database at `url` until stopped; stopping lets the jobs at work finish. */
export async function runJobs(url: string): Promise<{ stop: () => Promise<void> }> {
	const db = connect(url, 4);
	await db.transaction().execute(queueAgain);
	const runner = await run({
		connectionString: url,
		concurrency: 3,
		pollInterval: 2000,
		noHandleSignals: true,
		crontab: CRONTAB,
		logger: quiet,
		taskList: tasks(db)
	});
	runner.events.on('job:error', ({ job, error }) =>
		log.error({ job: job.task_identifier, attempt: job.attempts, error: traceOf(error) }, 'job failed')
	);
	return {
		async stop() {
			await runner.stop();
			await db.destroy();
		}
	};
}

/** Runs every job that is waiting now, and those they ask for, until none is left. */
export async function drainJobs(db: Database, url: string): Promise<void> {
	await runOnce({
		connectionString: url,
		concurrency: 2,
		noHandleSignals: true,
		logger: quiet,
		taskList: tasks(db)
	});
}

const tasks = (db: Database): TaskList =>
	Object.fromEntries((Object.keys(HANDLERS) as (keyof Jobs)[]).map((name) => [name, taskOf(db, name)]));

/** The payload was written by `enqueue`, which holds its type. */
const taskOf = (db: Database, name: keyof Jobs): Task => {
	const handler = HANDLERS[name] as (db: Database, payload: unknown) => Promise<void>;
	return (payload) => handler(db, payload);
};

const quiet = new Logger(({ workerId }) => (level, message) => {
	if (level === 'error' || level === 'warning') log.warn({ worker: workerId ?? null }, message.slice(0, 200));
});
