import { sha256 } from '../sha256.ts';

/**
 * The lottery number of a case: SHA-256 of `seed:number` in hex; the lowest goes first. The seed is published with the
 * ranking, so that anybody can draw again.
 */
export const draw = (seed: string, number: string): string => sha256(`${seed}:${number}`);
