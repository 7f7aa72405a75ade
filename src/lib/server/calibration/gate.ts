import type { Reason } from '#lib/domain/refusal.ts';
import { SAMPLES } from '#lib/domain/review/calibration-lifecycle.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';

const WORDS = {
	not_started: {
		nl: 'De beoordelingen van deze ronde zijn nog niet gestart. Eerst scoren alle beoordelaars dezelfde voorbeelden. Daarna start de voorzitter de beoordelingen.',
		en: 'The reviews of this tranche have not been started yet. First all reviewers score the same samples. After that the chair starts the reviews.'
	},
	own_first: {
		nl: 'Scoor eerst de voorbeelden van de ijkronde. Daarna kunt u deze aanvraag beoordelen.',
		en: 'Score the samples of the calibration first. After that you can review this application.'
	}
} satisfies Record<string, Reason>;

/**
 * Why a case does not open for this reviewer yet, and cannot be submitted if it was open before: its tranche has a calibration, or its scheme asks for one, that was not
 * finished, or not by them; null when it opens.
 */
export async function uncalibrated(
	db: Reader,
	person: Person,
	application: { readonly tranche_id: string; readonly scheme_version_id: string }
): Promise<Reason | null> {
	const calibration = await db
		.selectFrom('calibration')
		.where('tranche_id', '=', application.tranche_id)
		.select(['id', 'state'])
		.executeTakeFirst();
	if (!calibration) {
		const { calibration: asked = false } = await schemeContent(db, application.scheme_version_id);
		return asked ? WORDS.not_started : null;
	}
	if (calibration.state !== 'started') return WORDS.not_started;
	const { own } = await db
		.selectFrom('calibration_review')
		.innerJoin('calibration_case', 'calibration_case.id', 'calibration_review.case_id')
		.where('calibration_id', '=', calibration.id)
		.where('reviewer_id', '=', person.id)
		.select(({ fn }) => fn.countAll<number>().as('own'))
		.executeTakeFirstOrThrow();
	return own < SAMPLES ? WORDS.own_first : null;
}

/** The same for a case by its id, for a page that says so before it is asked. */
export async function awaitsCalibration(
	db: Reader,
	person: Person,
	application_id: string
): Promise<Reason | null> {
	const application = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.select(['tranche_id', 'scheme_version_id'])
		.executeTakeFirstOrThrow();
	return uncalibrated(db, person, application);
}
