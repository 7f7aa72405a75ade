import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link in a mail: 256 bits, of which only the hash is kept. */
export function newToken(): { readonly token: string; readonly token_sha256: string } {
	const token = randomBytes(32).toString('base64url');
	return { token, token_sha256: hashOf(token) };
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
