import { db } from '#lib/server/db/connection.ts';
import { dateInAmsterdam } from '#lib/server/clock.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { versionsOf } from '#lib/server/rule-set/queries.ts';
import { schemeNames } from '#lib/server/scheme/names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const schemes = await schemeNames(db);
	const scheme = schemes.find(({ code }) => code === event.url.searchParams.get('scheme')) ?? schemes[0];
	const versions = scheme ? await versionsOf(db, scheme.id) : [];
	const current = versions.find(({ standing }) => standing === 'current')?.number ?? 0;
	return {
		scheme: scheme ? { code: scheme.code, name: words(scheme.name) } : null,
		rows: versions.map(({ published_at, ...version }) => ({
			...version,
			published_on: dateInAmsterdam(published_at),
			movable: version.number < current && version.open_cases > 0
		}))
	};
};
