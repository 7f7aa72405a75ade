import { randomBytes } from 'node:crypto';

/** The secret of a link in a mail: 256 bits, of which the database keeps the hash only. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
