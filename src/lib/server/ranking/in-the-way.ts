import type { ApplicationState } from '../../domain/application/lifecycle.ts';
import type { Reader } from '../db/connect.ts';

/** A case that must be scored, or be on its way to a rejection, before the ranking can be fixed. */
export type InTheWay = {
	readonly id: string;
	readonly number: string;
	readonly name: string;
	readonly state: ApplicationState;
};

/** What keeps a ranking from being fixed: cases not scored yet, unless a hard rule was found to fail. */
export async function inTheWay(db: Reader, tranche_id: string): Promise<InTheWay[]> {
	const rows = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('tranche_id', '=', tranche_id)
		.where('state', 'in', ['submitted', 'complete', 'in_review'])
		.where(({ or, eb, not, exists, selectFrom }) =>
			or([
				eb('state', '<>', 'complete'),
				not(
					exists(
						selectFrom('finding')
							.whereRef('finding.application_id', '=', 'application.id')
							.where('finding.state', '=', 'confirmed')
							.where('finding.severity', '=', 'hard')
							.select('finding.id')
					)
				)
			])
		)
		.orderBy('application.number')
		.select(['application.id', 'number', 'name', 'state'])
		.execute();
	return rows.map((row) => ({ ...row, number: row.number ?? '' }));
}
