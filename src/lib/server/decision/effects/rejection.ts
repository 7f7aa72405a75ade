import { APPLICATION } from '../../../domain/application/lifecycle.ts';
import { permit } from '../../../domain/lifecycle.ts';
import { SYSTEM } from '../../../domain/roles.ts';
import { record } from '../../audit/record.ts';
import { move } from '../../db/move.ts';
import type { Effect } from '../effect.ts';
import { composeRejection } from '../letters/rejection.ts';
import { noticeOf } from './award.ts';

/** A rejection moves no money; it ends the case when announced (Awb 4:25, 4:35). */
export const rejection: Effect = {
	async onDecide(_tx, { application }) {
		permit(APPLICATION, application.state, 'reject', SYSTEM);
	},
	async onReturn() {},
	async onAnnounce(tx, matter) {
		const { application } = matter;
		await move(tx, APPLICATION, application, 'reject', SYSTEM);
		await record(tx, {
			record: 'application',
			record_id: application.id,
			event: 'application.rejected',
			person_id: null,
			application_id: application.id
		});
		return noticeOf(matter);
	},
	compose: composeRejection
};
