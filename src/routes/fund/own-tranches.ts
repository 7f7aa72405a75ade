import { error, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { fundedTranches, type FundedTranche } from '#lib/server/reports/funded-tranches.ts';
import { reportNamed } from '#lib/server/reports/index.ts';

/** The tranches an address speaks of, `all` or one, as far as they are this funder's; another's is a 404. */
export async function ownTranches(event: RequestEvent): Promise<FundedTranche[]> {
	const person = signedIn(event, 'funder');
	const { tranche } = event.params;
	const own = await fundedTranches(db, person);
	const chosen = tranche === 'all' ? own : own.filter(({ id }) => id === tranche);
	if (chosen.length === 0) error(404, m.refused_not_found());
	return chosen;
}

/** The report of this address with its rows: what is shown and what is exported are the same. */
export async function reportOf(event: RequestEvent) {
	const tranches = await ownTranches(event);
	const report = reportNamed(event.params.report ?? '');
	if (!report) error(404, m.refused_not_found());
	const person = signedIn(event, ...report.who);
	return { tranches, report, rows: await report.rows(db, tranches, person) };
}
