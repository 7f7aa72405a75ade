import type { Reason } from '#lib/domain/refusal.ts';

/** What the verbs about invitations refuse, in words. */
export const EXPIRED: Reason = {
	nl: 'Deze uitnodiging is verlopen. Vraag wie u uitnodigde om hem opnieuw te versturen.',
	en: 'This invitation has expired. Ask who invited you to send it again.'
};
export const WITHDRAWN: Reason = {
	nl: 'Deze uitnodiging is ingetrokken. Vraag wie u uitnodigde wat er is gewijzigd.',
	en: 'This invitation has been withdrawn. Ask who invited you what has changed.'
};
export const USED: Reason = {
	nl: 'Deze uitnodiging is al gebruikt. Een link werkt maar één keer.',
	en: 'This invitation has been used already. A link works only once.'
};
export const OTHER_ADDRESS: Reason = {
	nl: 'Deze uitnodiging is voor een ander e-mailadres dan waarmee u bent ingelogd. Log in met het adres waarop u de uitnodiging kreeg.',
	en: 'This invitation is for another e-mail address than the one you signed in with. Sign in with the address that got the invitation.'
};
export const TOO_MANY_TODAY: Reason = {
	nl: 'U of uw organisatie heeft vandaag te veel uitnodigingen verstuurd. Probeer het morgen opnieuw.',
	en: 'You or your organisation sent too many invitations today. Try again tomorrow.'
};
export const SENT_ENOUGH: Reason = {
	nl: 'Deze uitnodiging is al vijf keer verstuurd. Vraag uw collega om in de ongewenste post te kijken.',
	en: 'This invitation has been sent five times already. Ask your colleague to look in the spam folder.'
};
export const STAFF: Reason = {
	nl: 'Wie zelf voor deze regeling werkt, kan niet ook adviseur van een aanvrager zijn (artikel 2:4 Awb).',
	en: 'Whoever works for this scheme cannot also be an adviser of an applicant (Awb article 2:4).'
};
