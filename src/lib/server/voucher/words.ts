import type { Text } from '#lib/domain/text.ts';

/** What the verbs of a voucher refuse, in words. */
export const EXPIRED: Text = {
	nl: 'De geldigheid van deze voucher is voorbij. U kunt hem niet meer aanvaarden.',
	en: 'The validity of this voucher has ended. You can no longer accept it.'
};
export const CLAIMED: Text = {
	nl: 'U hebt op deze voucher al gedeclareerd. Teruggeven kan niet meer. Wat u niet gebruikt, vervalt vanzelf.',
	en: 'You have claimed on this voucher already. You can no longer return it. What you do not use lapses by itself.'
};
export const SETTLE_INSTEAD: Text = {
	nl: 'Op deze voucher is al gedeclareerd. Stel de declaratie vast, zo nodig op nul (artikel 4:46, tweede lid, Awb).',
	en: 'There is a claim on this voucher already. Settle the claim, if need be at zero (article 4:46(2) Awb).'
};
export const PAYMENT_LEFT: Text = {
	nl: 'Opschorten kan niet meer: de vaststelling is al besloten of de betaling is al vrijgegeven. Wacht tot de bank heeft betaald.',
	en: 'This can no longer be suspended: the settlement has been decided or the payment has been released. Wait until the bank has paid.'
};
export const NO_REASON = {
	nl: 'Schrijf waarom.',
	en: 'Write down why.',
	field: 'reason'
} as const;
