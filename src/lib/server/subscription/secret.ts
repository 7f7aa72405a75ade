import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link in a mail; the database keeps its hash. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
