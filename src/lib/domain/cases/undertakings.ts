import { aidInWindow, roomLeft, windowStart } from '../undertaking/de-minimis.ts';
import {
	isAgbCode,
	isEstablishmentNumber,
	isIban,
	isKvkNumber,
	isLei,
	isRsin,
	isUra,
	isUziNumber,
	isVatId
} from '../undertaking/identifiers.ts';
import { SIZE_CLASSES, type SizeClass } from '../scheme/content.ts';
import { aggregate, sizeClass } from '../undertaking/size.ts';
import { classAfter, statusAfter } from '../undertaking/two-years.ts';
import { day, euros, list, Malformed, number, Skipped, text, type Given } from './given.ts';

/** Group `sme`: enterprises that count, each for its share; figures in euros. */
export function size(given: Given) {
	const parts = list(given, 'parts').map((part) => ({
		share: number(part, 'share', 1),
		staff_awu: number(part, 'awu'),
		turnover_cents: euros(part, 'turnover'),
		balance_cents: euros(part, 'balance')
	}));
	if (parts.some(({ share }) => share < 0 || share > 1)) throw new Malformed('a share is not from 0 to 1');
	const group = aggregate(parts);
	return {
		category: sizeClass(group),
		awu: group.staff_awu,
		turnover: group.turnover_cents / 100,
		balance: group.balance_cents / 100
	};
}

const isClass = (year: string): year is SizeClass => SIZE_CLASSES.some((name) => name === year);

/** Group `sme_two_years`: the status or size class per closed year, oldest first; classes go ceiling by ceiling. */
export function twoYears(given: Given) {
	const years = given['years'];
	if (years === undefined) throw new Skipped('it gives no typed “years”');
	if (!Array.isArray(years) || years.length === 0 || !years.every((year) => typeof year === 'string'))
		throw new Malformed('“years” is not a list of statuses');
	return { status: years.every(isClass) ? classAfter(years) : statusAfter(years) };
}

/** Group `deminimis`: earlier aid and new aid, in euros. */
export function deMinimis(given: Given) {
	const prior = list(given, 'prior').map((aid) => ({
		granted_on: day(aid, 'date'),
		amount_cents: euros(aid, 'amount')
	}));
	const on = day(given, 'newDate');
	const asked = euros(given, 'newAmount');
	return {
		windowFrom: windowStart(on),
		total: (aidInWindow(prior, on) + asked) / 100,
		room: roomLeft(prior, on) / 100,
		allowed: asked <= roomLeft(prior, on)
	};
}

const CHECKS: readonly (readonly [kind: RegExp, check: (value: string) => boolean])[] = [
	[/^iban/i, isIban],
	[/^kvk/i, isKvkNumber],
	[/^(vestigings|establishment)/i, isEstablishmentNumber],
	[/^rsin/i, isRsin],
	[/^agb/i, isAgbCode],
	[/^ura/i, isUra],
	[/^uzi/i, isUziNumber],
	[/^(vat|btw)/i, isVatId],
	[/^lei/i, isLei]
];

/** Group `identifier`. */
export function identifier(given: Given) {
	const kind = text(given, 'kind');
	const check = CHECKS.find(([name]) => name.test(kind))?.[1];
	if (!check) throw new Skipped('this kind of identifier is not checked here');
	return { valid: check(text(given, 'value')) };
}
