import type { Certainty } from '#lib/domain/scheme/certainty.ts';
import { date } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';

const OF_A_LAW: Readonly<Record<Certainty, (told: { source: string; date: string }) => string>> = {
	read: m.certainty_read,
	reported: m.certainty_reported,
	unconfirmed: m.certainty_unconfirmed
};
const OF_A_PLACE: Readonly<Record<Certainty, (told: { date: string }) => string>> = {
	read: m.certainty_place_read,
	reported: m.certainty_place_reported,
	unconfirmed: m.certainty_place_unconfirmed
};

type Checked = { readonly certainty: Certainty; readonly checked_on: string };

/** How sure a statement about a law is and when it was checked, claiming no more than is known. */
export const lawCertainty = ({
	certainty,
	checked_on,
	source
}: Checked & { readonly source: string }): string => OF_A_LAW[certainty]({ source, date: date(checked_on) });

/** The same of a place to turn to. */
export const placeCertainty = ({ certainty, checked_on }: Checked): string =>
	OF_A_PLACE[certainty]({ date: date(checked_on) });
