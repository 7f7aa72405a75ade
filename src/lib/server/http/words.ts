import { getLocale } from '#lib/paraglide/runtime.js';
import type { Text } from '#lib/domain/text.ts';

/** The words of a text in the language of this request. */
export const words = (text: Text): string => text[getLocale()];
