import { workingDayFrom } from '#lib/domain/calendar/working-days.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { publishVersion } from '#lib/server/scheme/publish-version.ts';
import { createTranche } from '#lib/server/tranche/create.ts';
import { approveTranche, publishTranche } from '#lib/server/tranche/publish.ts';
import type { Story } from './story.ts';

type Scheme = { readonly scheme_id: string; readonly scheme_version_id: string };

/** Publishes the scheme in its first version. */
export const publishScheme = ({ db, cast }: Story, content: SchemeContent): Promise<Scheme> =>
	publishVersion(db, cast.administrator, content);

/** Publishes a tranche that opens so many days from today at nine, and closes on the Thursday after at five. */
export async function publishRound(
	{ db, cast, moment }: Story,
	scheme: Scheme,
	round: { number: number; opens: number; closes: number; ceiling_euros: number }
): Promise<string> {
	const { number, opens, closes, ceiling_euros } = round;
	const closes_at = thursday(moment(closes, 17));
	const id = await createTranche(db, cast.administrator, {
		...scheme,
		code: `T${number}`,
		name: { nl: `Ronde ${number}`, en: `Tranche ${number}` },
		opens_at: moment(opens, 9),
		closes_at,
		ceiling_cents: ceiling_euros * 100,
		publication_reference: `Staatscourant (fictief), nr. ${1000 + number}`
	});
	await approveTranche(db, cast.administrator, id);
	await publishTranche(db, cast.administrator, id);
	return id;
}

/** The same hour on the first Thursday from that day on, or on the working day after it. */
function thursday(instant: Date): Date {
	const local = instant.toTemporalInstant().toZonedDateTimeISO('Europe/Amsterdam');
	const day = workingDayFrom(local.toPlainDate().add({ days: (4 - local.dayOfWeek + 7) % 7 }));
	return new Date(
		day.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: local.toPlainTime() }).epochMilliseconds
	);
}
