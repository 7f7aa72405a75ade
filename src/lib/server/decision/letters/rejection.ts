import type { DecisionData } from '../../../domain/letter/data.ts';
import { rejectionLetter } from '../../../domain/letter/rejection.ts';
import type { RejectionLetterData } from '../../../domain/letter/rejection-data.ts';
import type { Reader } from '../../db/connect.ts';
import { schemeContent } from '../../tranche/queries.ts';
import type { RejectionContent } from '../content.ts';
import type { Composed, Matter } from '../effect.ts';
import { rankingOf } from './ranking.ts';
import { requestOf } from './request.ts';
import { viewOf } from './view.ts';

/** What the rejection letter says: the grounds as they were decided, and how the case was weighed (Awb 3:46-3:47). */
export async function composeRejection(db: Reader, matter: Matter, frame: DecisionData): Promise<Composed> {
	const content = await schemeContent(db, matter.application.scheme_version_id);
	const { grounds } = matter.decision.content as RejectionContent;
	const data: RejectionLetterData = {
		...frame,
		request: requestOf(matter),
		grounds,
		ranking: await rankingOf(db, matter.application.id, content),
		view: await viewOf(db, matter.application.id),
		next_chance: null
	};
	return { data, letter: rejectionLetter(data) };
}
