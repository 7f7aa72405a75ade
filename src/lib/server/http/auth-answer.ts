import { Refused, type Reason } from '#lib/domain/refusal.ts';

const TOO_OFTEN = {
	nl: 'U hebt het te vaak achter elkaar geprobeerd. Wacht een minuut en probeer het dan opnieuw.',
	en: 'You tried too many times in a row. Wait a minute and then try again.'
};
const WAIT = {
	nl: 'Er is te vaak een verkeerd wachtwoord gebruikt. Wacht tien minuten, of kies een nieuw wachtwoord.',
	en: 'A wrong password was used too many times. Wait ten minutes, or choose a new password.'
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

const WRONG_PASSWORD = {
	nl: 'Het wachtwoord klopt niet. Probeer het opnieuw.',
	en: 'The password is not right. Please try again.',
	field: 'password'
};
const WRONG_CODE = {
	nl: 'Deze code klopt niet, of hij is te oud. Kijk in uw app voor een nieuwe code.',
	en: 'This code is not right, or it is too old. Look in your app for a new code.',
	field: 'code'
};
const WRONG_BACKUP = {
	nl: 'Deze reservecode klopt niet, of u hebt hem al gebruikt.',
	en: 'This backup code is not right, or you used it already.',
	field: 'backup_code'
};
const AGAIN = {
	nl: 'Het duurde te lang, of er zijn te veel verkeerde codes gebruikt. Log opnieuw in.',
	en: 'It took too long, or too many wrong codes were used. Please sign in again.'
};
const LOCKED = {
	nl: 'Er zijn te veel verkeerde codes gebruikt. Probeer het over een kwartier opnieuw.',
	en: 'Too many wrong codes were used. Try again in fifteen minutes.'
};
const PASSKEY = {
	nl: 'Inloggen met deze passkey lukt niet. Probeer het opnieuw, of gebruik uw wachtwoord.',
	en: 'Signing in with this passkey does not work. Try again, or use your password.'
};
const NOT_FRESH = {
	nl: 'Dit kan alleen kort na het inloggen. Log uit, log opnieuw in en probeer het dan nog eens.',
	en: 'This is possible only shortly after signing in. Sign out, sign in again and then try once more.'
};
const ON_ALREADY = {
	nl: 'Inloggen in twee stappen staat al aan. Laad deze pagina opnieuw.',
	en: 'Signing in with two steps is on already. Load this page again.'
};
const OFF_ALREADY = {
	nl: 'Inloggen in twee stappen staat niet aan. Laad deze pagina opnieuw.',
	en: 'Signing in with two steps is not on. Load this page again.'
};
const KNOWN_PASSKEY = {
	nl: 'Dit apparaat heeft al een passkey voor uw account.',
	en: 'This device has a passkey for your account already.'
};

/** What the visitor must know of a refusal by the sign-in library; anything else is a fault of ours. */
const WORDS: Readonly<Record<string, Reason>> = {
	INVALID_EMAIL_OR_PASSWORD: WRONG,
	INVALID_EMAIL: WRONG,
	EMAIL_NOT_VERIFIED: UNVERIFIED,
	INVALID_TOKEN: EXPIRED,
	TOKEN_EXPIRED: EXPIRED,
	USER_NOT_FOUND: EXPIRED,
	TOO_MANY_ATTEMPTS: WAIT,
	INVALID_PASSWORD: WRONG_PASSWORD,
	INVALID_CODE: WRONG_CODE,
	INVALID_BACKUP_CODE: WRONG_BACKUP,
	INVALID_TWO_FACTOR_COOKIE: AGAIN,
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: AGAIN,
	ACCOUNT_TEMPORARILY_LOCKED: LOCKED,
	CHALLENGE_NOT_FOUND: PASSKEY,
	PASSKEY_NOT_FOUND: PASSKEY,
	AUTHENTICATION_FAILED: PASSKEY,
	FAILED_TO_VERIFY_REGISTRATION: PASSKEY,
	SESSION_NOT_FRESH: NOT_FRESH,
	TOTP_ALREADY_ENABLED: ON_ALREADY,
	TOTP_NOT_ENABLED: OFF_ALREADY,
	TWO_FACTOR_NOT_ENABLED: OFF_ALREADY,
	PREVIOUSLY_REGISTERED: KNOWN_PASSKEY,
	YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: NOT_FRESH
};

/**
 * Goes on when the sign-in library agreed.
 * @throws Refused in words for the visitor
 */
export async function agreed(answer: Response): Promise<void> {
	if (answer.ok) return;
	const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
	const words = code === undefined ? undefined : WORDS[code];
	if (answer.status === 429) throw new Refused(words ?? TOO_OFTEN);
	if (!words) throw new Error(`The sign-in library answered ${answer.status} ${code ?? ''}`);
	throw new Refused(words);
}
