import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Need } from '#lib/domain/scheme/help.ts';
import { words } from '#lib/server/http/words.ts';

export type ShownHelp = ReturnType<typeof helpShown>[number];

/** Where to turn with this need, in the reader's language; nothing where the scheme does not say. */
export const helpShown = ({ help = [] }: SchemeContent, need: Need) =>
	help
		.filter((one) => one.need === need)
		.map(({ code, name, text, within, site, certainty, checked_on }) => ({
			code,
			name: words(name),
			text: words(text),
			within: within ? words(within) : null,
			site: site ?? null,
			certainty,
			checked_on
		}));
