import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { NotFound } from '#lib/domain/refusal.ts';

/** The answer of a query for one record: what is not there, or not theirs to see, is a 404. */
export async function found<T>(answer: Promise<T>): Promise<NonNullable<T>> {
	const record = await answer.catch((thrown: unknown) => {
		if (thrown instanceof NotFound) return null;
		throw thrown;
	});
	if (record === null || record === undefined) error(404, m.refused_not_found());
	return record;
}
