import type { DecisionData } from '../../../domain/letter/data.ts';
import { notProcessedLetter, type NotProcessedLetterData } from '../../../domain/letter/not-processed.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Reader } from '../../db/connect.ts';
import type { NotProcessedContent } from '../content.ts';
import type { Composed, Matter } from '../effect.ts';
import { requestOf } from './request.ts';

/** What the letter says when an application is not processed: the question, its term and that it passed (Awb 4:5). */
export function composeNotProcessed(_db: Reader, matter: Matter, frame: DecisionData): Promise<Composed> {
	const { request, asked_at, until_on, decide_until_on } = matter.decision.content as NotProcessedContent;
	const data: NotProcessedLetterData = {
		...frame,
		request: requestOf(matter),
		asked: { on: dateInAmsterdam(new Date(asked_at)), until_on, what: request },
		decide_until_on
	};
	return Promise.resolve({ data, letter: notProcessedLetter(data) });
}
