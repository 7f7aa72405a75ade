import { APPLICATION_SECTIONS, type ApplicationSection } from '#lib/domain/application/answers.ts';
import { SECTION_TITLES } from '#lib/forms/application/section-titles.ts';
import { m } from '#lib/paraglide/messages.js';

type Option = { value: ApplicationSection | ''; label: string };

/** What a question to the applicant can be about: a section of the application, or none of them. */
export const sectionOptions = (): Option[] => [
	{ value: '', label: m.after_ask_no_section() },
	...APPLICATION_SECTIONS.map((value) => ({ value, label: SECTION_TITLES[value]() }))
];
