import type { ApplicationState } from '../../domain/application/lifecycle.ts';
import { isScored, type Method } from '../../domain/ranking/order.ts';
import type { Reader } from '../db/connect.ts';
import { failsHard, hasOpenFinding } from './rankable.ts';

/** A case that must be ready to rank, or be on its way to a rejection, before the ranking can be fixed. */
export type InTheWay = {
	readonly id: string;
	readonly number: string;
	readonly name: string;
	readonly state: ApplicationState;
};

/** What keeps a ranking from being fixed: cases not scored or not judged yet, unless a hard rule was found to fail. */
export async function inTheWay(
	db: Reader,
	{ id, method }: { readonly id: string; readonly method: Method }
): Promise<InTheWay[]> {
	const rows = await db
		.selectFrom('application')
		.where((eb) =>
			eb.or([
				eb('application.state', 'in', ['submitted', 'in_review']),
				eb.and([
					eb('application.state', '=', 'complete'),
					eb.not(failsHard(eb)),
					...(isScored(method) ? [] : [hasOpenFinding(eb)])
				])
			])
		)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('tranche_id', '=', id)
		.orderBy('application.number')
		.select(['application.id', 'number', 'name', 'state'])
		.execute();
	return rows.map((row) => ({ ...row, number: row.number ?? '' }));
}
