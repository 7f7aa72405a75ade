import { instantOf, type Instant } from './local-time.ts';

export type WindowPhase = 'coming' | 'open' | 'closed';

/** Moments count in whole seconds: 17:00:00.999 is 17:00:00. */
const second = (moment: Instant) => Math.floor(instantOf(moment).epochMilliseconds / 1000);

/** Whether a window is coming, open or closed. Both ends are in: 17:00:00 is open, 17:00:01 is closed. */
export function windowPhase(now: Instant, opens_at: Instant, closes_at: Instant): WindowPhase {
	if (second(now) < second(opens_at)) return 'coming';
	return second(now) <= second(closes_at) ? 'open' : 'closed';
}

/** Whether an application was received inside the window (rule E-GEN-01). */
export const withinWindow = (received_at: Instant, opens_at: Instant, closes_at: Instant): boolean =>
	windowPhase(received_at, opens_at, closes_at) === 'open';
