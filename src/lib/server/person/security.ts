import type { Reader } from '../db/connect.ts';
import type { Person } from './person.ts';

/** How a person signs in: with a password, in two steps, with passkeys, through an outside provider. */
export async function securityOf(db: Reader, { id }: Person) {
	const { two_factor_enabled } = await db
		.selectFrom('person')
		.where('id', '=', id)
		.select('two_factor_enabled')
		.executeTakeFirstOrThrow();
	const credentials = await db
		.selectFrom('credential')
		.where('person_id', '=', id)
		.select('provider_id')
		.execute();
	const passkeys = await db
		.selectFrom('passkey')
		.where('person_id', '=', id)
		.orderBy('created_at')
		.select(['id', 'name', 'created_at'])
		.execute();
	return {
		two_step: two_factor_enabled,
		passkeys,
		has_password: credentials.some(({ provider_id }) => provider_id === 'credential')
	};
}

/** Whether to offer a second step: to who has none, and did not put the offer away. */
export const twoStepOffered = async (db: Reader, { id }: Person): Promise<boolean> =>
	(await db
		.selectFrom('person')
		.where('id', '=', id)
		.where('two_factor_enabled', '=', false)
		.where('two_step_offer_closed_at', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('passkey').whereRef('passkey.person_id', '=', 'person.id').select('passkey.id')))
		)
		.select('id')
		.executeTakeFirst()) !== undefined;
