import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { plainNameOf } from '../../domain/plain-name.ts';
import { openId, origin } from '../environment.ts';

/** The only provider there can be: which one it is follows from the configuration. */
export const OUTSIDE = 'outside';

/** The page the provider sends people back to. */
export const OUTSIDE_CALLBACK = '/sign-in/outside/callback';

/**
 * Sign-in through an OpenID Connect provider, when one is configured: with PKCE, a state tied to this browser and a
 * nonce, and an ID token that is verified with the provider's published keys. Somebody new gets an account from the
 * claims; without a confirmed address only after they confirmed it by mail.
 */
export function outsideSignIn() {
	const provider = openId();
	if (!provider) return [];
	const { discovery_url, client_id, client_secret, name, scopes, register_number_claim } = provider;
	return [
		genericOAuth({
			config: [
				{
					providerId: OUTSIDE,
					name,
					discoveryUrl: discovery_url,
					clientId: client_id,
					...(client_secret ? { clientSecret: client_secret } : { tokenEndpointAuth: { method: 'none' } }),
					scopes: [...scopes],
					pkce: true,
					redirectURI: origin() + OUTSIDE_CALLBACK,
					requireIdTokenVerification: true,
					requireEmailVerification: true,
					mapProfileToUser: (claims) => ({
						name: nameIn(claims),
						register_number: registerNumberIn(claims, register_number_claim)
					})
				}
			]
		})
	];
}

type Claims = Readonly<Record<string, unknown>>;

function nameIn(claims: Claims): string {
	const [name, given, family, email] = ['name', 'given_name', 'family_name', 'email'].map((claim) =>
		typeof claims[claim] === 'string' ? claims[claim].trim() : ''
	);
	const said = name || [given, family].filter(Boolean).join(' ') || email?.split('@')[0] || '';
	return plainNameOf(said).slice(0, 200);
}

function registerNumberIn(claims: Claims, claim: string | undefined): string | null {
	const value = claim === undefined ? undefined : claims[claim];
	return typeof value === 'string' && /^[0-9]{8}$/.test(value) ? value : null;
}
