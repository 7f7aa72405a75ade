import type { SchemeContent } from '../scheme/content.ts';
import { CLOCKS } from './clocks.ts';
import { started } from './running.ts';
import { schemeTerms } from './scheme-terms.ts';

/** The last day to decide on an application in a ranked tranche that closes on this local date (Awb 4:13). */
export function decidedBy(terms: SchemeContent['terms'], closes_on: string): string | null {
	const count = CLOCKS.decision.count?.(schemeTerms(terms), { arrival: false });
	return count ? started(closes_on, count).end_on : null;
}
