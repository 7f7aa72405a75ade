import type { ApplicationSection } from '#lib/domain/application/answers.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Words } from './words.ts';

/** What each section is called, in any language. */
export const SECTION_TITLES: Readonly<Record<ApplicationSection, Words>> = {
	size: m.my_size_title,
	kinds: m.my_kinds_title,
	assessment: m.my_assessment_title,
	plan: m.my_plan_title,
	services: m.my_services_title,
	extra: m.form_extra_title,
	de_minimis: m.my_de_minimis_title,
	payment: m.my_payment_title,
	declarations: m.my_declarations_title
};
