import { sql } from 'kysely';
import type { KnownHere } from '#lib/domain/eligibility/case-file.ts';
import { amsterdamDate } from '#lib/domain/calendar/local-time.ts';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { withInterest } from './handlers.ts';

type Case = {
	readonly application_id: string;
	readonly organisation_id: string;
	readonly scheme_id: string;
	readonly closes_at: Date;
	/** Who submitted, or who is about to. */
	readonly submitter_id: string;
};

/** What the portal itself knows around a case: outages, earlier cases, who handles it and where it was ranked. */
export const knownHere = async (db: Reader, its: Case): Promise<KnownHere> => ({
	outage_on_last_day: await outageOnLastDay(db, its.closes_at),
	submitter_may_sign: await maySign(db, its),
	earlier_rejections: await earlierRejections(db, its),
	withdrawn_vouchers: await withdrawnVouchers(db, its.organisation_id),
	handlers_with_interest: await withInterest(db, its.application_id),
	place: await placeIn(db, its.application_id)
});

async function outageOnLastDay(db: Reader, closes_at: Date): Promise<boolean | null> {
	const day = Temporal.PlainDate.from(amsterdamDate(closes_at));
	const midnight = new Date(day.toZonedDateTime('Europe/Amsterdam').epochMilliseconds);
	const outage = await db
		.selectFrom('outage')
		.where('began_at', '<', closes_at)
		.where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', midnight)]))
		.select('id')
		.limit(1)
		.executeTakeFirst();
	if (outage) return true;
	return (await now(db)) < closes_at ? null : false;
}

/**
 * As owner or editor of the organisation, or with a mandate for this application at the moment of submitting (Awb 2:1).
 * That moment counts in whole seconds, so a mandate counts from the second in which it was accepted.
 */
async function maySign(
	db: Reader,
	{ application_id, organisation_id, submitter_id }: Case
): Promise<boolean> {
	const { signs } = await db
		.selectNoFrom(({ exists, or, selectFrom, val }) =>
			or([
				exists(
					selectFrom('organisation_member')
						.where('organisation_id', '=', organisation_id)
						.where('person_id', '=', submitter_id)
						.where('role', 'in', ['owner', 'editor'])
						.select(val(1).as('one'))
				),
				exists(
					selectFrom('mandate')
						.innerJoin('application', 'application.id', 'mandate.application_id')
						.where('application_id', '=', application_id)
						.where('person_id', '=', submitter_id)
						.where(
							sql<boolean>`coalesce(received_at, business_now()) between date_trunc('second', accepted_at) and coalesce(revoked_at, 'infinity')`
						)
						.where(
							sql<boolean>`(coalesce(received_at, business_now()) at time zone 'Europe/Amsterdam')::date <= until_on`
						)
						.select(val(1).as('one'))
				)
			]).as('signs')
		)
		.executeTakeFirstOrThrow();
	return Boolean(signs);
}

/** A rejection for the ranking is not one: another tranche is another contest (Awb 4:6 asks for new facts). */
async function earlierRejections(
	db: Reader,
	its: Pick<Case, 'application_id' | 'organisation_id' | 'scheme_id'>
): Promise<number> {
	const { count } = await db
		.selectFrom('decision')
		.innerJoin('application', 'application.id', 'decision.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.organisation_id', '=', its.organisation_id)
		.where('tranche.scheme_id', '=', its.scheme_id)
		.where('application.id', '<>', its.application_id)
		.where('decision.kind', '=', 'rejection')
		.where('decision.state', '=', 'announced')
		.where(sql<boolean>`decision.content @> '{"grounds": [{"type": "rule"}]}'`)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** Whether a rule stopped an earlier application of the same organisation under the same scheme. */
export async function wasRejected(db: Reader, application_id: string): Promise<boolean> {
	const its = await db
		.selectFrom('application')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.id', '=', application_id)
		.select(['organisation_id', 'scheme_id'])
		.executeTakeFirstOrThrow();
	return (await earlierRejections(db, { ...its, application_id })) > 0;
}

async function withdrawnVouchers(db: Reader, organisation_id: string): Promise<number> {
	const { count } = await db
		.selectFrom('voucher')
		.innerJoin('application', 'application.id', 'voucher.application_id')
		.where('organisation_id', '=', organisation_id)
		.where('voucher.state', '=', 'withdrawn')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** Score and room of a ranked case; the money there was stands in the file that was fixed. */
async function placeIn(db: Reader, application_id: string): Promise<KnownHere['place']> {
	const row = await db
		.selectFrom('ranking_row')
		.innerJoin('ranking', 'ranking.id', 'ranking_row.ranking_id')
		.innerJoin('document', 'document.id', 'ranking.file_document_id')
		.innerJoin('document_content', 'document_content.sha256', 'document.sha256')
		.where('ranking_row.application_id', '=', application_id)
		.where('ranking.state', '=', 'confirmed')
		.select([
			'score_numerator',
			'score_denominator',
			'running_cents',
			sql<number>`(convert_from(bytes, 'UTF8')::jsonb ->> 'available_cents')::bigint`.as('budget_cents')
		])
		.executeTakeFirst();
	if (!row) return null;
	const { score_numerator, score_denominator, running_cents, budget_cents } = row;
	const score = score_numerator === null ? null : score_numerator / (score_denominator ?? 1);
	return { score, running_cents, budget_cents };
}
