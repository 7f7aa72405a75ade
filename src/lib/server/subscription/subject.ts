import { NotFound } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Reader } from '../db/connect.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { publishedTranche } from '../tranche/queries.ts';

/** What somebody wants to hear of: a tranche that was announced, or the next one of a scheme. */
export type About = { readonly about: 'tranche' | 'scheme'; readonly about_id: string };

/** @throws NotFound when there is no such published tranche or scheme */
export async function subjectOf(db: Reader, { about, about_id }: About) {
	if (about === 'scheme') {
		const { content } = await newestVersion(db, about_id);
		return { scheme_id: about_id, tranche_id: null, opens_at: null, name: nextOf(content.name) };
	}
	const tranche = await publishedTranche(db, about_id);
	if (!tranche) throw new NotFound('tranche');
	const { content, name, opens_at } = tranche;
	return { scheme_id: tranche.scheme_id, tranche_id: about_id, opens_at, name: fullName(content.name, name) };
}

export const fullName = (scheme: Text, tranche: Text): Text => ({
	nl: `${scheme.nl}, ${tranche.nl}`,
	en: `${scheme.en}, ${tranche.en}`
});

export const nextOf = (scheme: Text): Text => ({
	nl: `de volgende ronde van ${scheme.nl}`,
	en: `the next tranche of ${scheme.en}`
});
