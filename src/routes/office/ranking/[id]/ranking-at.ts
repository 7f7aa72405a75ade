import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import type { Person } from '#lib/server/person/person.ts';
import { openRanking } from '#lib/server/ranking/open-ranking.ts';
import { shownRanking } from '../shown.ts';

/** The tranche an address names: anything that is no id is a 404. */
export function trancheIn(id: string): string {
	if (!isId(id)) error(404, m.refused_not_found());
	return id;
}

/** The ranking of the tranche an address names, as the pages show it. */
export const rankingAt = async (id: string, person: Person) =>
	shownRanking(await found(openRanking(db, person, trancheIn(id))), person);
