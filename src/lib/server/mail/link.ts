import type { Language } from '../../domain/text.ts';

/** The path of a page in a language: Dutch has no prefix, English stands under /en. */
export const linkTo = (path: string, language: Language): string =>
	language === 'nl' ? path : `/${language}${path}`;
