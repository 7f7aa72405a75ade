import type { Selectable } from 'kysely';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { preferenceOf } from './preference.ts';

type Mail = Selectable<Tables['mail']>;

/** The mails that are themselves what others waited for. */
export const DIGESTS: readonly string[] = ['digest', 'digest_of_one'];
const HOUR = 3_600_000;

/**
 * Until when a mail waits to go in a digest: an hour after the last mail this person got; null when it goes at once.
 * Formal mails and those about the account never wait, nor does what waited already.
 */
export async function holdUntil(tx: Tx, mail: Mail): Promise<Date | null> {
	const { person_id, sort, held_until } = mail;
	if (
		person_id === null ||
		(sort !== 'news' && sort !== 'reminder') ||
		held_until ||
		DIGESTS.includes(mail.kind)
	)
		return null;
	if (!(await preferenceOf(tx, person_id)).bundled) return null;
	const waiting = await tx
		.selectFrom('mail')
		.where('person_id', '=', person_id)
		.where('state', '=', 'held')
		.select(({ fn }) => fn.min('held_until').as('held_until'))
		.executeTakeFirst();
	if (waiting?.held_until) return waiting.held_until;
	const at = (await now(tx)).getTime();
	const last = await tx
		.selectFrom('mail')
		.where('person_id', '=', person_id)
		.where('state', '=', 'sent')
		.where('sort', '<>', 'account')
		.where('sent_at', '>', new Date(at - HOUR))
		.select(({ fn }) => fn.max('sent_at').as('sent_at'))
		.executeTakeFirst();
	return last?.sent_at ? new Date(last.sent_at.getTime() + HOUR) : null;
}
