import type { Method } from '../../domain/ranking/order.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { publishVersion } from '../scheme/publish-version.ts';
import { createTranche } from '../tranche/create.ts';
import { approveTranche, publishTranche } from '../tranche/publish.ts';

const HOUR = 3_600_000;

export type TrancheWishes = {
	readonly code?: string;
	readonly ceiling_cents?: number;
	readonly opens_at?: Date;
	readonly closes_at?: Date;
	readonly content?: SchemeContent;
	readonly method?: Method;
};

/** A published tranche of the reference scheme: opens in an hour, for thirty days, unless told otherwise. */
export async function aTranche(
	db: Database,
	administrator: Person,
	wish: TrancheWishes = {}
): Promise<string> {
	const at = await now(db);
	const opens_at = wish.opens_at ?? new Date(at.getTime() + HOUR);
	const closes_at = wish.closes_at ?? new Date(opens_at.getTime() + 30 * 24 * HOUR);
	const version = await publishVersion(db, administrator, wish.content ?? REFERENCE_SCHEME);
	const code = wish.code ?? 'T1';
	const id = await createTranche(db, administrator, {
		...version,
		code,
		name: { nl: `Ronde ${code}`, en: `Tranche ${code}` },
		opens_at,
		closes_at,
		ceiling_cents: wish.ceiling_cents ?? 5_000_000,
		method: wish.method ?? 'ranked',
		publication_reference: 'Staatscourant (fictief) 2026, 1'
	});
	await approveTranche(db, administrator, id);
	await publishTranche(db, administrator, id);
	return id;
}
