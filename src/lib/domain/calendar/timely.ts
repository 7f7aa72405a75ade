import { amsterdamDate, type Instant } from './local-time.ts';

/** Received by the portal before the end of the last day, in Amsterdam (Awb 6:9(1)). */
export const timelyByPortal = (last_on: string, received_at: Instant): boolean =>
	amsterdamDate(received_at) <= last_on;

/** Posted before the end of the term and received within a week after it (Awb 6:9(2)). */
export function timelyByPost(term: { last_on: string; posted_on: string; received_on: string }): boolean {
	const latest = Temporal.PlainDate.from(term.last_on).add({ weeks: 1 }).toString();
	return term.posted_on <= term.last_on && term.received_on <= latest;
}

/** “Not later than so many days before a date”: a term counted backwards is never moved (Atw 1(2)). */
export const daysBefore = (on: string, days: number): string =>
	Temporal.PlainDate.from(on).subtract({ days }).toString();
