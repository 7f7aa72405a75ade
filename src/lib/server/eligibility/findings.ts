import type { Tx } from '../db/connect.ts';
import type { StoredResult } from './trace.ts';

type Run = {
	readonly application_id: string;
	readonly rule_run_id: string;
	readonly results: readonly StoredResult[];
	readonly at: Date;
};

/**
 * Keeps one finding per rule and line. A rule that fails or cannot tell opens one. What an officer resolved stays
 * resolved as long as the answer is the same; another answer, or the same one with another weight, opens it again. An open finding whose rule now holds is
 * gone: the trace of the runs keeps the history.
 */
export async function updateFindings(tx: Tx, run: Run): Promise<void> {
	const weighing = run.results.filter(({ severity }) => severity !== 'information');
	const stored = await tx
		.selectFrom('finding')
		.where('application_id', '=', run.application_id)
		.select(['id', 'rule_id', 'line_id', 'result', 'severity', 'state'])
		.execute();
	for (const answer of weighing) {
		const { rule_id, line_id, result, severity } = answer;
		const known = stored.find((finding) => finding.rule_id === rule_id && finding.line_id === line_id);
		const about = { rule_run_id: run.rule_run_id, result, severity };
		if (!known) {
			if (result !== true)
				await tx
					.insertInto('finding')
					.values({ ...about, application_id: run.application_id, rule_id, line_id, opened_at: run.at })
					.execute();
		} else if (known.result !== result || (result !== true && known.severity !== severity)) {
			await changed(tx, known, about, run.at);
		}
	}
}

async function changed(
	tx: Tx,
	known: { id: string; state: 'open' | 'accepted' | 'confirmed' },
	about: { rule_run_id: string; result: boolean | null; severity: StoredResult['severity'] },
	at: Date
): Promise<void> {
	const holds = about.result === true;
	if (holds && known.state === 'accepted') return;
	if (holds && known.state === 'open') {
		await tx.deleteFrom('finding').where('id', '=', known.id).execute();
		return;
	}
	await tx
		.updateTable('finding')
		.set({ ...about, state: 'open', reason: null, resolved_by: null, resolved_at: null, opened_at: at })
		.where('id', '=', known.id)
		.execute();
}
