import { createHmac } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { sql } from 'kysely';
import type { Database } from '../db/connect.ts';
import { authSecret } from '../environment.ts';
import { ADDRESS_HEADER } from './address-header.ts';

/** How many wrong passwords in ten minutes: for one account, and from one address, behind which a whole office can sit. */
const MOST = { account: 10, address: 200 } as const;
const MINUTES = 10;

type Who = { readonly email?: string | undefined; readonly address?: string | undefined };

/**
 * Makes guessing slow: wrong passwords count, per account and per address; right ones never do. An attempt is counted
 * before the password is looked at, and taken back when it was right, so that many at the same moment count as many.
 */
export const attempts = (db: Database) =>
	({
		id: 'sign-in-attempts',
		hooks: {
			before: [
				{
					matcher: ({ path }) => path === '/sign-in/email',
					handler: createAuthMiddleware(async (ctx) => {
						if (await tooOften(db, whoIn(ctx.body, ctx.headers)))
							throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS' });
					})
				}
			],
			after: [
				{
					matcher: ({ path }) => path === '/sign-in/email',
					handler: createAuthMiddleware(async (ctx) => {
						const { returned } = ctx.context;
						const wrong = returned instanceof APIError && returned.body?.code !== 'EMAIL_NOT_VERIFIED';
						if (!wrong) await forgive(db, whoIn(ctx.body, ctx.headers));
					})
				}
			]
		}
	}) satisfies BetterAuthPlugin;

/** The right password, or a new one: the account starts anew, and the address loses this one attempt. */
export async function forgive(db: Database, who: Who): Promise<void> {
	const { account, address } = keysOf(who);
	if (account) await db.deleteFrom('sign_in_attempt').where('key', '=', account).execute();
	if (address)
		await db
			.updateTable('sign_in_attempt')
			.set(({ fn, eb, val }) => ({ failures: fn('greatest', [eb('failures', '-', 1), val(0)]) }))
			.where('key', '=', address)
			.execute();
}

/** Forgets attempts of more than a day ago: after ten minutes they count no more. */
export async function forgetAttempts(db: Database): Promise<void> {
	await db
		.deleteFrom('sign_in_attempt')
		.where('first_at', '<', sql<Date>`now() - interval '1 day'`)
		.execute();
}

async function tooOften(db: Database, who: Who): Promise<boolean> {
	const { account, address } = keysOf(who);
	const over = sql<boolean>`sign_in_attempt.first_at < now() - make_interval(mins => ${MINUTES})`;
	// One after the other, the account first: two guesses never wait for each other in a ring.
	for (const [key, most] of [[account, MOST.account] as const, [address, MOST.address] as const]) {
		if (!key) continue;
		const { failures } = await db
			.insertInto('sign_in_attempt')
			.values({ key, failures: 1, first_at: new Date() })
			.onConflict((conflict) =>
				conflict.column('key').doUpdateSet({
					failures: sql<number>`case when ${over} then 1 else sign_in_attempt.failures + 1 end`,
					first_at: sql<Date>`case when ${over} then now() else sign_in_attempt.first_at end`
				})
			)
			.returning('failures')
			.executeTakeFirstOrThrow();
		if (failures > most) return true;
	}
	return false;
}

function whoIn(body: unknown, headers: Headers | undefined): Who {
	const email = body && typeof body === 'object' && 'email' in body ? body.email : undefined;
	return {
		email: typeof email === 'string' ? email : undefined,
		address: headers?.get(ADDRESS_HEADER) ?? undefined
	};
}

/** Only hashes with our secret are kept: the table names nobody, also not to who guesses. */
const keysOf = ({ email, address }: Who) => ({
	account: email && `account:${hash(email.trim().toLowerCase())}`,
	address: address && `address:${hash(address)}`
});
const hash = (text: string): string => createHmac('sha256', authSecret()).update(text).digest('hex');
