import { Refused } from '#lib/domain/refusal.ts';

const TOO_OFTEN = {
	nl: 'U hebt het te vaak achter elkaar geprobeerd. Wacht een minuut en probeer het dan opnieuw.',
	en: 'You tried too many times in a row. Wait a minute and then try again.'
};
const WRONG = {
	nl: 'Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw.',
	en: 'The e-mail address or the password is not right. Please try again.'
};
const UNVERIFIED = {
	nl: 'Bevestig eerst uw e-mailadres. Wij hebben u een nieuwe e-mail gestuurd: klik op de link daarin.',
	en: 'Please confirm your e-mail address first. We sent you a new e-mail: click the link in it.'
};
const EXPIRED = {
	nl: 'Deze link is verlopen of al gebruikt. Vraag een nieuwe link aan.',
	en: 'This link has expired or was used already. Please ask for a new link.'
};

/** What the visitor must know of a refusal by the sign-in library; anything else is a fault of ours. */
const WORDS: Readonly<Record<string, typeof WRONG>> = {
	INVALID_EMAIL_OR_PASSWORD: WRONG,
	INVALID_EMAIL: WRONG,
	EMAIL_NOT_VERIFIED: UNVERIFIED,
	INVALID_TOKEN: EXPIRED,
	TOKEN_EXPIRED: EXPIRED,
	USER_NOT_FOUND: EXPIRED
};

/**
 * Goes on when the sign-in library agreed.
 * @throws Refused in words for the visitor
 */
export async function agreed(answer: Response): Promise<void> {
	if (answer.ok) return;
	if (answer.status === 429) throw new Refused(TOO_OFTEN);
	const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
	const words = code === undefined ? undefined : WORDS[code];
	if (!words) throw new Error(`The sign-in library answered ${answer.status} ${code ?? ''}`);
	throw new Refused(words);
}
