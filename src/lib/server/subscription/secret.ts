import { randomBytes } from 'node:crypto';

/** The secret of a link in a mail; the database keeps its hash only. */
export const newSecret = (): string => randomBytes(24).toString('base64url');
