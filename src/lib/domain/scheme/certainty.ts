/**
 * How sure a statement is: read in the law or an official page, reported by others, or not confirmed. The reader is told.
 */
export const CERTAINTIES = ['read', 'reported', 'unconfirmed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
