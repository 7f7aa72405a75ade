import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { publishVersion } from '#lib/server/scheme/publish-version.ts';
import { createTranche } from '#lib/server/tranche/create.ts';
import { approveTranche, publishTranche } from '#lib/server/tranche/publish.ts';
import type { Story } from './story.ts';

type Scheme = { readonly scheme_id: string; readonly scheme_version_id: string };

/** Publishes the scheme in its first version. */
export const publishScheme = ({ db, cast }: Story, content: SchemeContent): Promise<Scheme> =>
	publishVersion(db, cast.administrator, content);

/** Publishes a tranche that opens and closes so many days from today, at nine and at five. */
export async function publishRound(
	{ db, cast, moment }: Story,
	scheme: Scheme,
	round: { number: number; opens: number; closes: number; ceiling_euros: number }
): Promise<string> {
	const { number, opens, closes, ceiling_euros } = round;
	const id = await createTranche(db, cast.administrator, {
		...scheme,
		code: `T${number}`,
		name: { nl: `Ronde ${number}`, en: `Tranche ${number}` },
		opens_at: moment(opens, 9),
		closes_at: moment(closes, 17),
		ceiling_cents: ceiling_euros * 100,
		publication_reference: `Staatscourant (fictief), nr. ${1000 + number}`
	});
	await approveTranche(db, cast.administrator, id);
	await publishTranche(db, cast.administrator, id);
	return id;
}
