import { registerTerm, termOf } from '../../../domain/calendar/terms.ts';
import type { DecisionData } from '../../../domain/letter/data.ts';
import { settlementLetter } from '../../../domain/letter/settlement.ts';
import type { SettlementLetterData } from '../../../domain/letter/settlement-data.ts';
import { sum } from '../../../domain/money.ts';
import { same } from '../../../domain/text.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Reader } from '../../db/connect.ts';
import { schemeContent } from '../../tranche/queries.ts';
import type { Composed, Matter } from '../effect.ts';
import { settlementLines } from '../settlement-lines.ts';
import { accountEnding, RECORDS_YEARS } from './account-ending.ts';
import { letterNumber } from './frame.ts';
import { viewOf } from './view.ts';

/** What the settlement letter says: the costs accepted per line, the sum and when it is paid (Awb 4:42, 4:46, 4:87). */
export async function composeSettlement(db: Reader, matter: Matter, frame: DecisionData): Promise<Composed> {
	const { decision, application } = matter;
	const content = await schemeContent(db, application.scheme_version_id);
	const claim = await claimOf(db, decision.claim_id ?? '');
	const award = await db
		.selectFrom('decision')
		.selectAll()
		.where('id', '=', claim.award_id)
		.executeTakeFirstOrThrow();
	const settled_before = await settledBefore(db, claim.voucher_id, claim.id);
	const settled_cents = settled_before + decision.amount_cents;
	const released_cents = claim.final ? claim.amount_cents - settled_cents : 0;
	const lines = await settlementLines(db, claim.id);
	const terms = content.vouchers.find(({ kind }) => kind === claim.kind);
	const size = (application.requested as { size_class?: keyof NonNullable<typeof terms>['cap_cents'] } | null)
		?.size_class;
	const data: SettlementLetterData = {
		...frame,
		award: {
			number: await letterNumber(db, application, award),
			decided_on: dateInAmsterdam(award.decided_at ?? award.proposed_at)
		},
		voucher: {
			number: claim.voucher_number,
			name: terms?.name ?? same(claim.kind),
			rate_percent: claim.rate_percent,
			cap_cents: (size && terms?.cap_cents[size]) ?? claim.amount_cents,
			amount_cents: claim.amount_cents
		},
		claim: {
			number: claim.number ?? '',
			received_on: dateInAmsterdam(claim.submitted_at ?? claim.created_at),
			complete_on: dateInAmsterdam(claim.complete_at ?? claim.submitted_at ?? claim.created_at)
		},
		lines: lines.map((line) => ({
			service:
				content.catalogue.find(({ code }) => code === line.service_code)?.name ?? same(line.service_code),
			supplier: line.supplier_name,
			invoice_number: line.invoice_number ?? '',
			claimed_cents: line.claimed_cents,
			admitted_cents: line.admitted_cents ?? 0,
			reason: line.admitted_reason ? same(line.admitted_reason) : null
		})),
		admitted_cents: sum(lines.map(({ admitted_cents }) => admitted_cents ?? 0)),
		settled_cents,
		paid_before_cents: settled_before,
		payable_cents: decision.amount_cents,
		pay_by_on: termOf(content.terms, 'payment', frame.sent_on).end_on,
		account_ending: await accountEnding(db, application.id),
		released_cents,
		released_to_tranche: content.release_to_available,
		register_corrected_by_on: released_cents > 0 ? registerTerm(frame.sent_on).end_on : null,
		view: await viewOf(db, application.id, claim.id),
		records_years: RECORDS_YEARS
	};
	return { data, letter: settlementLetter(data) };
}

const claimOf = (db: Reader, id: string) =>
	db
		.selectFrom('claim')
		.innerJoin('voucher', 'voucher.id', 'claim.voucher_id')
		.where('claim.id', '=', id)
		.select(({ selectFrom }) => [
			'claim.id',
			'claim.number',
			'claim.final',
			'claim.created_at',
			'claim.submitted_at',
			'voucher_id',
			'voucher.number as voucher_number',
			'voucher.decision_id as award_id',
			'voucher.kind',
			'voucher.amount_cents',
			'voucher.rate_percent',
			selectFrom('audit_event')
				.where('record', '=', 'claim')
				.whereRef('record_id', '=', 'claim.id')
				.where('event', '=', 'claim.found_complete')
				.select(({ fn }) => fn.max('business_at').as('at'))
				.as('complete_at')
		])
		.executeTakeFirstOrThrow();

async function settledBefore(db: Reader, voucher_id: string, claim_id: string): Promise<number> {
	const earlier = await db
		.selectFrom('claim')
		.where('voucher_id', '=', voucher_id)
		.where('id', '<>', claim_id)
		.where('state', 'in', ['settled', 'paid'])
		.select('settled_cents')
		.execute();
	return sum(earlier.map(({ settled_cents }) => settled_cents ?? 0));
}
