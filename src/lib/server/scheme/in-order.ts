import { dayText } from '../../domain/calendar/day-text.ts';
import type { Reason } from '../../domain/refusal.ts';

/**
 * What keeps a version from taking effect on a day: a later version never starts before an earlier one, or the
 * earlier one would come to apply without ever having been the newest.
 */
export function outOfOrder(
	newest: { readonly number: number; readonly effective_on: string } | undefined,
	effective_on: string
): Reason[] {
	if (!newest || effective_on >= newest.effective_on) return [];
	const day = dayText(newest.effective_on);
	return [
		{
			nl: `Versie ${newest.number} gaat in op ${day.nl}. Een nieuwe versie kan niet eerder ingaan.`,
			en: `Version ${newest.number} takes effect on ${day.en}. A new version cannot take effect before that.`
		}
	];
}
