import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { origin } from '../environment.ts';
import { PASSKEY } from './tables.ts';

/**
 * Keys on a device or in a key ring (WebAuthn). The device asks for a finger, a face or a code, so that a passkey is two
 * steps in one and stands beside the app, not behind it.
 */
export const passkeys = () =>
	passkey({
		rpID: new URL(origin()).hostname,
		rpName: 'Weerbaar',
		origin: origin(),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		authentication: {
			afterVerification: ({ verification }) => {
				if (!verification.authenticationInfo.userVerified)
					throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED' });
			}
		},
		schema: PASSKEY
	});
