import type { Tone } from '#lib/components/tone.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ShownTranche } from './shown.ts';

/** Where a tranche stands, as a tag. */
export const PHASES: Readonly<Record<ShownTranche['phase'], { words: () => string; tone: Tone }>> = {
	coming: { words: m.public_phase_coming, tone: 'info' },
	open: { words: m.public_phase_open, tone: 'ok' },
	closed: { words: m.public_phase_closed, tone: 'plum' },
	ranked: { words: m.public_phase_ranked, tone: 'mute' }
};
