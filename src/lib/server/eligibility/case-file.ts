import type { CaseFile } from '#lib/domain/eligibility/case-file.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import { filledIn } from '../application/filled.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { withChosen } from '../supplier/queries.ts';
import { schemeContent } from '../tranche/queries.ts';
import { awardsOfOthers } from './awards.ts';
import { claimFile } from './claim-file.ts';
import { knownHere } from './known-here.ts';
import { earlierScanKvks, listingsOf, quotesUsedElsewhere } from './suppliers.ts';

type Moment = {
	/** The claim that is judged, if any. */
	readonly claim_id?: string | undefined;
	/** Who is about to submit a draft. */
	readonly submitter_id?: string | undefined;
};

/** The case as the database knows it now: what the facts for the rules are made from. */
export async function caseFile(db: Reader, application_id: string, moment: Moment = {}): Promise<CaseFile> {
	const row = await db
		.selectFrom('application')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('completion_request')
					.whereRef('completion_request.application_id', '=', 'application.id')
					.where('completion_request.kind', '=', 'completion')
					.orderBy('asked_at', 'desc')
					.limit(1)
					.select('completion_request.state as completion_request')
					.as('latest'),
			(join) => join.onTrue()
		)
		.where('application.id', '=', application_id)
		.select([
			'received_at',
			'submitted_by',
			'application.created_by',
			'organisation_id',
			'tranche.scheme_id',
			'opens_at',
			'closes_at',
			'application.scheme_version_id',
			'scheme_version.published_at',
			'completion_request',
			'organisation.name',
			'kvk_number',
			'street',
			'house_number',
			'postcode',
			'city',
			'agb_code',
			'sbi_codes',
			'wtza',
			'care_professionals',
			'register',
			'organisation.updated_at'
		])
		.executeTakeFirstOrThrow();
	const { sections, lines: applied } = await filledIn(db, application_id);
	// What was applied for stays as it was judged; a claim is judged on who was chosen since (E-PROV).
	const lines = moment.claim_id === undefined ? applied : await withChosen(db, application_id, applied);
	const scheme = await schemeContent(db, row.scheme_version_id);
	const requested = requestedOf(scheme, { sections, lines });
	const on = await today(db);
	const awards = await awardsOfOthers(db, { ...row, application_id, today: on });
	return {
		scheme,
		window: { opens_at: row.opens_at.toISOString(), closes_at: row.closes_at.toISOString() },
		today: on,
		received_at: row.received_at?.toISOString() ?? null,
		completion_request: row.completion_request,
		times: { published_at: row.published_at.toISOString(), organisation_at: row.updated_at.toISOString() },
		organisation: {
			name: row.name,
			kvk_number: row.kvk_number,
			register: row.register,
			street: row.street,
			house_number: row.house_number,
			postcode: row.postcode,
			city: row.city,
			agb_code: row.agb_code,
			sbi_codes: row.sbi_codes,
			wtza: row.wtza,
			care_professionals: row.care_professionals
		},
		sections,
		lines,
		known: await knownHere(db, {
			...row,
			application_id,
			submitter_id: moment.submitter_id ?? row.submitted_by ?? row.created_by
		}),
		listings: await listingsOf(
			db,
			lines.map(({ supplier_kvk }) => supplier_kvk)
		),
		earlier_scan_kvks: await earlierScanKvks(db, awards),
		quotes_used_elsewhere: await quotesUsedElsewhere(db, { ...row, application_id }),
		claim: moment.claim_id === undefined ? null : await claimFile(db, moment.claim_id),
		requested: requested?.vouchers ?? null,
		awards
	};
}
