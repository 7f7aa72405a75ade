import { APPLICATION } from '../../../domain/application/lifecycle.ts';
import { permit } from '../../../domain/lifecycle.ts';
import { Refused } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../../domain/roles.ts';
import { record } from '../../audit/record.ts';
import { move } from '../../db/move.ts';
import type { Effect } from '../effect.ts';
import { composeNotProcessed } from '../letters/not-processed.ts';
import { notProcessable } from '../not-processed.ts';
import { noticeOf } from './award.ts';

const TOO_LATE = {
	nl: 'De vier weken om de aanvraag niet te behandelen zijn voorbij, of de aanvraag is alsnog aangevuld (artikel 4:5, vierde lid, Awb). Geef het voorstel terug.',
	en: 'The four weeks not to process the application have passed, or it was completed after all (article 4:5(4) Awb). Return the proposal.'
};

/** Not processing moves no money; it ends the case when announced (Awb 4:5). */
export const notProcessed: Effect = {
	async onDecide(tx, { application }) {
		permit(APPLICATION, application.state, 'not_process', SYSTEM);
		if (!(await notProcessable(tx, application.id))) throw new Refused(TOO_LATE);
	},
	async onReturn() {},
	async onAnnounce(tx, matter) {
		const { application } = matter;
		await move(tx, APPLICATION, application, 'not_process', SYSTEM);
		await record(tx, {
			record: 'application',
			record_id: application.id,
			event: 'application.not_processed',
			person_id: null,
			application_id: application.id
		});
		return noticeOf(matter);
	},
	compose: composeNotProcessed
};
