import { ask } from '../../application/ask.ts';
import type { Act } from '../act.ts';

/** Stands in for the text while it has not been written: everything else is judged as it will be. */
const STAND_IN = [{ text: '–' }];

/** A question to complete the application, the same to every applicant (Awb 4:5). */
export const ASK: Act = {
	async work(tx, person, { application_id, items }) {
		const record_id = await ask(tx, person, {
			application_id,
			kind: 'completion',
			items: items.length > 0 ? items : STAND_IN
		});
		const { until_on } = await tx
			.selectFrom('completion_request')
			.where('id', '=', record_id)
			.select('until_on')
			.executeTakeFirstOrThrow();
		return { done: { plan: { until_on }, record_id } };
	}
};
