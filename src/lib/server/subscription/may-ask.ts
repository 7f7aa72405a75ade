import { sql } from 'kysely';
import { Refused } from '#lib/domain/refusal.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { sha256 } from '../sha256.ts';
import { TOO_MANY } from './words.ts';

const HOUR = 3_600_000;
/** Mails one network may ask for in an hour, and one address may get in a day. */
const PER_NETWORK = 10;
const PER_ADDRESS = 3;

/**
 * Notes that a mail is asked for, and says whether this address may get one more today; the visitor hears no difference.
 * @throws Refused when this network asked too often in the last hour
 */
export async function mayAsk(tx: Tx, { network, address }: { network: string; address: string }) {
	const at = await now(tx);
	const [from, to] = [sha256(`network ${network}`), sha256(`address ${address}`)];
	// Always the network first, so that no two wait for each other: many at once count after one another.
	for (const one of [from, to])
		await sql`select pg_advisory_xact_lock(hashtextextended(${one}, 0))`.execute(tx);
	const since = async (hash: string, milliseconds: number) => {
		const { count } = await tx
			.selectFrom('subscription_attempt')
			.where('sha256', '=', hash)
			.where('asked_at', '>', new Date(at.getTime() - milliseconds))
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		return count;
	};
	if ((await since(from, HOUR)) >= PER_NETWORK) throw new Refused(TOO_MANY);
	const allowed = (await since(to, 24 * HOUR)) < PER_ADDRESS;
	await tx
		.insertInto('subscription_attempt')
		.values([
			{ sha256: from, asked_at: at },
			{ sha256: to, asked_at: at }
		])
		.execute();
	return allowed;
}
