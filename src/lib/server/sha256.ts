import { createHash } from 'node:crypto';

/** The SHA-256 of a text or of bytes, in hexadecimal: the name of a content, and what is kept of a secret. */
export const sha256 = (content: Uint8Array | string): string =>
	createHash('sha256').update(content).digest('hex');
