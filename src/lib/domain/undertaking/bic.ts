import { isValidBIC } from 'ibantools';

/** A BIC (ISO 9362) without spaces, in capitals: the form that is stored and sent to a bank. */
export const normalBic = (value: string): string => value.replace(/\s/g, '').toUpperCase();

/** A well-formed BIC of 8 or 11 characters. */
export const isBic = (value: string): boolean => isValidBIC(normalBic(value));
