import { dayText } from '#lib/domain/calendar/day-text.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { origin } from '../environment.ts';
import { linkTo } from '../mail/link.ts';
import { queueMail } from '../mail/queue.ts';
import { schemeContent } from '../tranche/queries.ts';
import { sha256 } from '../sha256.ts';
import { newSecret } from '../secret.ts';
import { fullName } from './subject.ts';

const AT_ONCE = 200;

/**
 * Writes to everybody who asked to hear of a tranche that is open now, once each; a tranche that closed meanwhile is no
 * news. Running it twice at the same time writes once. Returns how many were written to.
 */
export async function announceOpenings(db: Database): Promise<number> {
	for (let written = 0; ;) {
		const some = await db.transaction().execute(announceSome);
		written += some;
		if (some < AT_ONCE) return written;
	}
}

async function announceSome(tx: Tx): Promise<number> {
	const at = await now(tx);
	const due = await tx
		.selectFrom('subscription as s')
		.innerJoin('tranche as t', 't.scheme_id', 's.scheme_id')
		.where('s.confirmed_at', 'is not', null)
		.where('s.sent_at', 'is', null)
		.where('s.ended_at', 'is', null)
		.where('t.state', '=', 'published')
		.where('t.opens_at', '<=', at)
		.where('t.closes_at', '>=', at)
		.where((eb) =>
			eb.or([
				eb('s.tranche_id', '=', eb.ref('t.id')),
				eb.and([eb('s.tranche_id', 'is', null), eb('t.opens_at', '>', eb.ref('s.asked_at'))])
			])
		)
		.orderBy('s.id')
		.limit(AT_ONCE)
		.forUpdate('s')
		.skipLocked()
		.select(['s.id', 'address', 'language', 't.id as tranche_id', 'scheme_version_id', 'name', 'closes_at'])
		.execute();
	const each = new Map(due.map((one) => [one.id, one]));
	for (const { id, address, language, tranche_id, scheme_version_id, name, closes_at } of each.values()) {
		const secret = newSecret();
		const scheme = (await schemeContent(tx, scheme_version_id)).name;
		await tx
			.updateTable('subscription')
			.set({ sent_at: at, token_sha256: sha256(secret) })
			.where('id', '=', id)
			.execute();
		await queueMail(tx, {
			to: { address, language },
			kind: 'subscription_open',
			values: {
				what: fullName(scheme, name)[language],
				until: dayText(dateInAmsterdam(closes_at))[language],
				stop: origin() + linkTo(`/subscriptions/${secret}`, language)
			},
			link: `/tranches/${tranche_id}`
		});
	}
	return due.length;
}
