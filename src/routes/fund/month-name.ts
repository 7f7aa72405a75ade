import { dateShortYear } from '#lib/format.ts';

/** `mrt 26` from '2026-03': short enough to stand under a chart. */
export const monthName = (month: string): string =>
	dateShortYear(`${month}-01`)
		.replace(/^1 /, '')
		.replace(/ \d\d(\d\d)$/, ' $1');
