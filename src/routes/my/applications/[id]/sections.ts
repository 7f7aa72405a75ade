import type { ApplicationSection } from '#lib/domain/application/answers.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where each section is filled in, and what it is called. */
export const SECTION_PAGES: Readonly<Record<ApplicationSection, { path: string; title: () => string }>> = {
	size: { path: 'size', title: m.my_size_title },
	kinds: { path: 'kinds', title: m.my_kinds_title },
	assessment: { path: 'assessment', title: m.my_assessment_title },
	plan: { path: 'plan', title: m.my_plan_title },
	services: { path: 'services', title: m.my_services_title },
	extra: { path: 'extra', title: m.form_extra_title },
	de_minimis: { path: 'de-minimis', title: m.my_de_minimis_title },
	payment: { path: 'payment', title: m.my_payment_title },
	declarations: { path: 'declarations', title: m.my_declarations_title }
};

export const sectionHref = (id: string, section: ApplicationSection): string =>
	`/my/applications/${id}/${SECTION_PAGES[section].path}`;

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
