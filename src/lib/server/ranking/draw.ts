import { randomBytes } from 'node:crypto';
import { sha256 } from '../sha256.ts';

/** A new secret of a lottery: 256 bits in hex. */
export const newSecret = (): string => randomBytes(32).toString('hex');

/** What is published when a lottery is sealed: nobody can find the secret from it, and no other secret fits it. */
export const commitmentOf = (secret: string): string => sha256(secret);

/** The cases in a draw, in the order in which they are hashed. */
export const listed = (numbers: readonly string[]): string[] => [...numbers].sort();

/** The seed: SHA-256 of the secret and the hash of the list of numbers, so that neither alone decides. */
export const seedOf = (secret: string, numbers: readonly string[]): string =>
	sha256(`${secret}:${sha256(listed(numbers).join('\n'))}`);

/**
 * The lottery number of a case: SHA-256 of `seed:number` in hex; the lowest goes first. Everything it is made from is
 * published with the ranking, so that anybody can draw again.
 */
export const draw = (seed: string, number: string): string => sha256(`${seed}:${number}`);
