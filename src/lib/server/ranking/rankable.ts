import type { ExpressionBuilder } from 'kysely';
import { isScored, type Method } from '../../domain/ranking/order.ts';
import type { Tables } from '../db/tables.ts';

type Builder = ExpressionBuilder<Tables, 'application'>;

/** Whether a hard rule was found to fail: such a case is on its way to a rejection. */
export const failsHard = (eb: Builder) =>
	eb.exists(
		eb
			.selectFrom('finding')
			.whereRef('finding.application_id', '=', 'application.id')
			.where('finding.state', '=', 'confirmed')
			.where('finding.severity', '=', 'hard')
			.select('finding.id')
	);

/** Whether a finding waits for an officer. */
export const hasOpenFinding = (eb: Builder) =>
	eb.exists(
		eb
			.selectFrom('finding')
			.whereRef('finding.application_id', '=', 'application.id')
			.where('finding.state', '=', 'open')
			.select('finding.id')
	);

/** Which cases a ranking takes: the scored ones, or where nothing is scored the complete ones without a question. */
export const rankable = (method: Method) => (eb: Builder) =>
	isScored(method)
		? eb('application.state', '=', 'scored')
		: eb.and([eb('application.state', '=', 'complete'), eb.not(hasOpenFinding(eb)), eb.not(failsHard(eb))]);
