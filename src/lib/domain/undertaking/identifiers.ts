import { electronicFormatIBAN, friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import type { Text } from '../text.ts';
import { AGB_KINDS } from './agb-kinds.ts';

/** A number of the KVK trade register: eight digits, kept as text for its leading zeros. There is no public check digit. */
export const isKvkNumber = (value: string): boolean => /^\d{8}$/.test(value);

/** A KVK establishment number (vestigingsnummer): twelve digits. */
export const isEstablishmentNumber = (value: string): boolean => /^\d{12}$/.test(value);

/** An RSIN: nine digits that pass the eleven test with the weights 9 … 2 and −1. */
export function isRsin(value: string): boolean {
	if (!/^\d{9}$/.test(value)) return false;
	const total = [...value].reduce(
		(sum, digit, place) => sum + Number(digit) * (place === 8 ? -1 : 9 - place),
		0
	);
	return total !== 0 && total % 11 === 0;
}

/**
 * A Dutch VAT identification number as written: NL, nine digits, B, two digits; points and spaces are allowed. Only the
 * European register VIES knows whether it exists, and since 2020 the digits of a sole trader pass no public check.
 */
export const isVatId = (value: string): boolean =>
	/^NL\d{9}B\d{2}$/.test(value.replace(/[\s.]/g, '').toUpperCase());

/** A subscriber number of the UZI register (URA): an organisation in care, at most eight digits. */
export const isUra = (value: string): boolean => /^\d{1,8}$/.test(value);

/** A UZI number, of a person or a service in care: nine digits. */
export const isUziNumber = (value: string): boolean => /^\d{9}$/.test(value);

/** A Legal Entity Identifier (ISO 17442): 18 letters and digits and two check digits, modulo 97. */
export function isLei(value: string): boolean {
	if (!/^[A-Z0-9]{18}\d{2}$/.test(value)) return false;
	const digits = [...value].map((sign) => parseInt(sign, 36)).join('');
	return BigInt(digits) % 97n === 1n;
}

/** An AGB code as written: eight digits. There is no public check digit. */
export const isAgbWellFormed = (value: string): boolean => /^\d{8}$/.test(value);

/** The kind of care provider an AGB code stands for: its first two digits in Vektis list COD016; null when unknown. */
export const agbKind = (value: string): Text | null => AGB_KINDS.get(value.slice(0, 2)) ?? null;

/** An AGB code that is well formed and of a known kind. */
export const isAgbCode = (value: string): boolean => isAgbWellFormed(value) && agbKind(value) !== null;

/** An IBAN without spaces, in capitals: the form that is stored and sent to a bank. */
export const normalIban = (value: string): string => electronicFormatIBAN(value) ?? '';

/** An IBAN (ISO 13616) with the right length, format and check digits for its country; spaces are allowed. */
export const isIban = (value: string): boolean => isValidIBAN(normalIban(value));

/** An IBAN in groups of four, as people read it. */
export const readableIban = (value: string): string => friendlyFormatIBAN(value) ?? value;
