import { browser } from '$app/environment';

/** Whether this browser can make and use passkeys; false on the server, so that a page without JavaScript offers none. */
export const passkeysWork = (): boolean =>
	browser &&
	typeof PublicKeyCredential === 'function' &&
	typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

type Answer = { readonly to?: string } | { readonly error: string };

/**
 * Asks what to sign at `address`, lets the device make or use a passkey, and posts its answer there.
 * @param failed what to say when the person or the device stops
 */
export async function askPasskey(address: string, what: 'create' | 'get', failed: string): Promise<Answer> {
	try {
		const asked = await fetch(address, { headers: { accept: 'application/json' } });
		if (!asked.ok) return { error: ((await asked.json()) as { error?: string }).error ?? failed };
		const options = (await asked.json()) as PublicKeyCredentialCreationOptionsJSON &
			PublicKeyCredentialRequestOptionsJSON;
		const credential =
			what === 'create'
				? await navigator.credentials.create({
						publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)
					})
				: await navigator.credentials.get({
						publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)
					});
		if (!(credential instanceof PublicKeyCredential)) return { error: failed };
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(credential.toJSON())
		});
		const said = (await answer.json()) as { to?: string; error?: string };
		return answer.ok ? said : { error: said.error ?? failed };
	} catch {
		return { error: failed };
	}
}
