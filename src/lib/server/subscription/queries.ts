import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { fullName, nextOf } from './subject.ts';
import { sha256 } from '../sha256.ts';

const WEEK = 7 * 24 * 3_600_000;

/** A link in a mail can be followed for seven days. */
export const isExpired = ({ asked_at }: { readonly asked_at: Date }, at: Date): boolean =>
	at.getTime() > asked_at.getTime() + WEEK;

/** What the secret in a mail is about, for whoever holds it; null for any other. */
export async function subscriptionWith(db: Reader, secret: string) {
	const row = await db
		.selectFrom('subscription')
		.leftJoin('tranche', 'tranche.id', 'subscription.tranche_id')
		.where('token_sha256', '=', sha256(secret))
		.select(['subscription.scheme_id', 'address', 'asked_at', 'confirmed_at', 'sent_at', 'ended_at', 'name'])
		.executeTakeFirst();
	if (!row) return null;
	const { content } = await newestVersion(db, row.scheme_id);
	const waiting = isExpired(row, await now(db)) ? 'expired' : 'asked';
	return {
		address: row.address,
		name: row.name ? fullName(content.name, row.name) : nextOf(content.name),
		state: row.ended_at ? 'ended' : row.sent_at ? 'sent' : row.confirmed_at ? 'confirmed' : waiting
	} as const;
}

/** Every scheme by its newest name, for who wants to hear of the next tranche. */
export const schemesToHearOf = (db: Reader) =>
	db
		.selectFrom('scheme_version')
		.distinctOn('scheme_id')
		.orderBy('scheme_id')
		.orderBy('number', 'desc')
		.select(({ ref }) => ['scheme_id', ref('content', '->').key('name').as('name')])
		.execute();
