import type { Language } from '../../domain/text.ts';
import { origin } from '../environment.ts';

/** A path of the portal as a whole address in a language: Dutch has no prefix, English stands under /en. */
export const linkTo = (path: string, language: Language): string =>
	`${origin()}${language === 'nl' ? '' : `/${language}`}${path}`;
