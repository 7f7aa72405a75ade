import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { DIGESTS } from './hold.ts';
import { buttonOf } from './message.ts';

export const MAILBOX_PAGE = 20;

/** The mailbox of the demonstration: every mail, newest first, secret links included. Never outside the demo. */
export async function mailbox(db: Reader, { search, page }: { search: string; page: number }) {
	const found = db
		.selectFrom('mail')
		.$if(search !== '', (query) =>
			query.where((eb) =>
				eb.or([
					eb('to_address', 'ilike', `%${literal(search)}%`),
					eb('subject', 'ilike', `%${literal(search)}%`)
				])
			)
		);
	const [{ total }, mails] = await Promise.all([
		found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
		found
			.select(['id', 'to_address', 'language', 'kind', 'subject', 'body', 'link', 'state', 'created_at'])
			.orderBy('created_at', 'desc')
			.orderBy('id')
			.limit(MAILBOX_PAGE)
			.offset((page - 1) * MAILBOX_PAGE)
			.execute()
	]);
	return { total, mails: mails.map((mail) => ({ ...mail, button: buttonOf(mail.kind)[mail.language] })) };
}

const literal = (search: string): string => search.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A mail server that is well takes a mail within this time. */
const SOON_MS = 15 * 60_000;

/** How many mails wait, wait too long, failed and came back: numbers only, nobody reads another's mail. */
export async function mailTrouble(
	db: Reader
): Promise<{ queued: number; late: number; failed: number; bounced: number }> {
	const late_before = new Date((await now(db)).getTime() - SOON_MS);
	return db
		.selectFrom('mail')
		.select((eb) => [
			eb.fn.countAll<number>().filterWhere('state', '=', 'queued').as('queued'),
			eb.fn
				.countAll<number>()
				.filterWhere((mail) => mail.and([mail('state', '=', 'queued'), mail('created_at', '<', late_before)]))
				.as('late'),
			eb.fn.countAll<number>().filterWhere('state', '=', 'failed').as('failed'),
			eb.fn
				.countAll<number>()
				.filterWhere((mail) =>
					mail.and([
						mail('state', '=', 'bounced'),
						mail('handled_at', 'is', null),
						mail('kind', 'not in', DIGESTS)
					])
				)
				.as('bounced')
		])
		.executeTakeFirstOrThrow();
}
