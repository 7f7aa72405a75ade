import type { Text } from '#lib/domain/text.ts';

/** What the verbs of payments refuse, in words. */
export const NONE_CHOSEN: Text = {
	nl: 'Kies ten minste één betaling.',
	en: 'Choose at least one payment.'
};
export const TAKEN: Text = {
	nl: 'De betaling voor declaratie {claim} staat al in een batch of is al gedaan.',
	en: 'The payment for claim {claim} is in a batch already, or has been made.'
};
export const ON_HOLD: Text = {
	nl: 'De voucher bij declaratie {claim} is opgeschort: er wordt nu niet betaald (artikel 4:56 Awb).',
	en: 'The voucher of claim {claim} is suspended: nothing is paid now (article 4:56 Awb).'
};
export const DECIDER: Text = {
	nl: 'U hebt zelf besloten over declaratie {claim}. Iemand anders moet deze betaling doen.',
	en: 'You decided on claim {claim} yourself. Someone else must handle this payment.'
};
export const PROPOSER: Text = {
	nl: 'U hebt zelf het voorstel voor declaratie {claim} gedaan. Iemand anders moet deze betaling vrijgeven.',
	en: 'You proposed the settlement of claim {claim} yourself. Someone else must release this payment.'
};
export const PREPARER: Text = {
	nl: 'U hebt deze batch zelf klaargezet. Iemand anders moet hem vrijgeven.',
	en: 'You prepared this batch yourself. Someone else must release it.'
};
export const INTEREST: Text = {
	nl: 'In deze batch staat een zaak die u niet mag behandelen (artikel 2:4 Awb). Iemand anders moet dit doen.',
	en: 'This batch holds a case that you may not handle (article 2:4 Awb). Someone else must do this.'
};
export const NO_ACCOUNT: Text = {
	nl: 'De bankrekening van de subsidieverstrekker is nog niet ingesteld. Vraag de beheerder om haar in te vullen bij Beheer, Instellingen. Daarna kunt u vrijgeven.',
	en: 'The bank account of the grantor has not been set yet. Ask the administrator to fill it in under Administration, Settings. Then you can release.'
};
export const NO_REASON = { nl: 'Schrijf waarom.', en: 'Write down why.', field: 'reason' } as const;
