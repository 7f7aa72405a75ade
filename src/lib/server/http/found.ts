import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { NotFound } from '#lib/domain/refusal.ts';
import { isId } from './is-id.ts';

/** The answer of a query for one record: what is not there, or not theirs to see, is a 404. */
export async function found<T>(answer: Promise<T>): Promise<NonNullable<T>> {
	const record = await answer.catch((thrown: unknown) => {
		if (thrown instanceof NotFound) return null;
		throw thrown;
	});
	if (record === null || record === undefined) error(404, m.refused_not_found());
	return record;
}

/** The same for a record that an address names: what cannot be an id is looked for nowhere. */
export const foundBy = <T>(id: string, find: (id: string) => Promise<T>): Promise<NonNullable<T>> =>
	found<T | null>(isId(id) ? find(id) : Promise.resolve(null)) as Promise<NonNullable<T>>;
