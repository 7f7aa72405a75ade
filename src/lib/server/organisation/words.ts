import type { Reason } from '#lib/domain/refusal.ts';

/** What the verbs about an organisation's people refuse, in words. */
export const OWNERS_ONLY: Reason = {
	nl: 'Alleen een eigenaar van de organisatie kan dit doen.',
	en: 'Only an owner of the organisation can do this.'
};
export const LAST_OWNER: Reason = {
	nl: 'Er moet altijd een eigenaar zijn. Maak eerst een collega eigenaar.',
	en: 'There must always be an owner. First make a colleague an owner.'
};
export const MEMBER_ALREADY: Reason = {
	nl: 'Deze persoon hoort al bij de organisatie.',
	en: 'This person belongs to the organisation already.',
	field: 'email'
};
export const FULL: Reason = {
	nl: 'Er kunnen niet meer mensen bij. Verwijder eerst iemand, of trek een uitnodiging in.',
	en: 'No more people can be added. First remove somebody, or withdraw an invitation.'
};
