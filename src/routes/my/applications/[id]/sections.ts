import { APPLICATION_SECTIONS, type ApplicationSection } from '#lib/domain/application/answers.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where each section is filled in, and what it is called. */
export const SECTION_PAGES: Readonly<Record<ApplicationSection, { path: string; title: () => string }>> = {
	size: { path: 'size', title: m.my_size_title },
	kinds: { path: 'kinds', title: m.my_kinds_title },
	assessment: { path: 'assessment', title: m.my_assessment_title },
	plan: { path: 'plan', title: m.my_plan_title },
	services: { path: 'services', title: m.my_services_title },
	de_minimis: { path: 'de-minimis', title: m.my_de_minimis_title },
	payment: { path: 'payment', title: m.my_payment_title },
	declarations: { path: 'declarations', title: m.my_declarations_title }
};

export const sectionHref = (id: string, section: ApplicationSection): string =>
	`/my/applications/${id}/${SECTION_PAGES[section].path}`;

/** The page after this section: the next one, or checking the answers. */
export function nextHref(id: string, section: ApplicationSection): string {
	const next = APPLICATION_SECTIONS[APPLICATION_SECTIONS.indexOf(section) + 1];
	return next ? sectionHref(id, next) : `/my/applications/${id}/check`;
}

/** “Onderdeel 2 van 8”. */
export const sectionCaption = (section: ApplicationSection): string =>
	m.my_section_of({ number: APPLICATION_SECTIONS.indexOf(section) + 1, of: APPLICATION_SECTIONS.length });
