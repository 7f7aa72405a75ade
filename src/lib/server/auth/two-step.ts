import { twoFactor } from 'better-auth/plugins/two-factor';
import { TWO_FACTOR } from './tables.ts';

/** Sign-in in two steps: a password and then a code from an app (TOTP, RFC 6238), or one of ten backup codes. */
export const twoStep = twoFactor({
	issuer: 'Weerbaar',
	// Who signs in through an outside provider has no password to repeat.
	allowPasswordless: true,
	trustDeviceMaxAge: 30 * 24 * 3600,
	schema: TWO_FACTOR
});
