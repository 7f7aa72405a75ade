import type { ApplicationSection } from '#lib/domain/application/answers.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where a section is filled in, under its application. */
export const sectionPath = (section: ApplicationSection): string => section.replaceAll('_', '-');

export const sectionHref = (id: string, section: ApplicationSection): string =>
	`/my/applications/${id}/${sectionPath(section)}`;

/** The page after this section: the next one of the scheme, or checking the answers. */
export function nextHref(
	id: string,
	section: ApplicationSection,
	sections: readonly ApplicationSection[]
): string {
	const next = sections[sections.indexOf(section) + 1];
	return next ? sectionHref(id, next) : checkHref(id);
}

export const checkHref = (id: string): string => `/my/applications/${id}/check`;

/** A link from the checking page to what is to be changed there; saving leads back. */
export const changeHref = (href: string): string => `${href}?check`;
export const isChange = (url: URL): boolean => url.searchParams.has('check');

/** “Onderdeel 2 van 8”. */
export const sectionCaption = (
	section: ApplicationSection,
	sections: readonly ApplicationSection[]
): string => m.my_section_of({ number: sections.indexOf(section) + 1, of: sections.length });
