/** Another amount to look at: in cents, or what was typed when that is no amount. */
export type Trial = { readonly cents: number | null; readonly wrong: string | null };
/** The field of the amount. */
export const AMOUNT_FIELD = 'trial-amount';
