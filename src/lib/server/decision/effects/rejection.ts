import { APPLICATION } from '../../../domain/application/lifecycle.ts';
import { permit } from '../../../domain/lifecycle.ts';
import { Refused } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../../domain/roles.ts';
import { record } from '../../audit/record.ts';
import { move } from '../../db/move.ts';
import type { RejectionContent } from '../content.ts';
import type { Effect } from '../effect.ts';
import { composeRejection } from '../letters/rejection.ts';
import { findingsOf, hardFailures } from '../recheck.ts';
import { noticeOf } from './award.ts';

const NO_GROUND = {
	nl: 'Een bevinding waarop deze afwijzing rust, is niet meer bevestigd. Geef het voorstel terug.',
	en: 'A finding that this rejection rests on is no longer confirmed. Return the proposal.'
};

/** A rejection moves no money; it ends the case when announced (Awb 4:25, 4:35). */
export const rejection: Effect = {
	async onDecide(tx, { decision, application }) {
		permit(APPLICATION, application.state, 'reject', SYSTEM);
		const failing = hardFailures(await findingsOf(tx, application.id)).map(({ rule_id }) => rule_id);
		const { grounds } = decision.content as RejectionContent;
		if (grounds.some((ground) => ground.type === 'rule' && !failing.includes(ground.rule_id)))
			throw new Refused(NO_GROUND);
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
