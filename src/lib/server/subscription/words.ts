import type { Text } from '#lib/domain/text.ts';

export const TOO_MANY: Text = {
	nl: 'Vanaf deze plek is te vaak om een mail gevraagd. Probeer het over een uur opnieuw.',
	en: 'A mail was asked for too often from this place. Try again in an hour.'
};
export const OPEN_ALREADY = {
	nl: 'Deze ronde is al open: u kunt nu aanvragen. Of kies de volgende ronde.',
	en: 'This tranche is open already: you can apply now. Or choose the next tranche.',
	field: 'about'
};
export const EXPIRED: Text = {
	nl: 'Deze link werkte zeven dagen. Vraag om een nieuwe mail.',
	en: 'This link worked for seven days. Ask for a new mail.'
};
