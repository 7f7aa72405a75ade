import type { RequestedLine } from '../../../domain/application/answers.ts';
import { registerTerm } from '../../../domain/calendar/terms.ts';
import { awardLetter } from '../../../domain/letter/award.ts';
import type { AwardedVoucher, AwardLetterData } from '../../../domain/letter/award-data.ts';
import type { DecisionData } from '../../../domain/letter/data.ts';
import type { SchemeContent } from '../../../domain/scheme/content.ts';
import { costBases } from '../../../domain/scheme/cost-line.ts';
import { same } from '../../../domain/text.ts';
import { filledIn } from '../../application/filled.ts';
import type { Reader } from '../../db/connect.ts';
import { schemeContent } from '../../tranche/queries.ts';
import type { AwardContent } from '../content.ts';
import { deMinimisOf } from '../de-minimis-room.ts';
import type { Composed, Matter } from '../effect.ts';
import { vouchersOf } from '../vouchers-of.ts';
import { accountEnding, RECORDS_YEARS } from './account-ending.ts';
import { rankingOf } from './ranking.ts';
import { requestOf } from './request.ts';

const DOCUMENTS: AwardLetterData['claim']['documents'] = [
	{ nl: 'de factuur van de leverancier, per dienst;', en: 'the supplier’s invoice, for each service;' },
	{
		nl: 'een betaalbewijs van uw eigen rekening;',
		en: 'a proof of payment from your own account;'
	},
	{
		nl: 'uw verklaring dat de dienst is geleverd zoals afgesproken.',
		en: 'your statement that the service was delivered as agreed.'
	}
];

/** What the award letter says (Awb 4:29-4:31; Regulation (EU) 2023/2831 art. 7(4)). */
export async function composeAward(db: Reader, matter: Matter, frame: DecisionData): Promise<Composed> {
	const { application, decision } = matter;
	const content = await schemeContent(db, application.scheme_version_id);
	const { terms } = content;
	const aid = await deMinimisOf(db, application.id);
	const data: AwardLetterData = {
		...frame,
		request: requestOf(matter),
		vouchers: await awardedVouchers(db, matter, content, frame.sent_on),
		total_cents: decision.amount_cents,
		ranking: await rankingOf(db, application.id, content),
		deviations: (decision.content as AwardContent).deviations,
		hardware_percent: content.hardware_percent,
		claim: {
			weeks_after_delivery: terms.claim_weeks_after_delivery,
			most_claims: terms.most_claims,
			settle_weeks: terms.settle_weeks,
			pay_weeks: terms.pay_weeks,
			documents: DOCUMENTS
		},
		account_ending: await accountEnding(db, application.id),
		de_minimis: {
			amount_cents: decision.amount_cents,
			declared_cents: aid.prior_cents,
			ceiling_cents: aid.ceiling_cents,
			register_by_on: registerTerm(frame.sent_on).end_on
		},
		records_years: RECORDS_YEARS,
		publicity: null
	};
	return { data, letter: awardLetter(data) };
}

async function awardedVouchers(
	db: Reader,
	matter: Matter,
	content: SchemeContent,
	announced_on: string
): Promise<AwardedVoucher[]> {
	const { lines } = await filledIn(db, matter.application.id);
	return vouchersOf(matter, content.terms, announced_on).map((voucher) => ({
		number: voucher.number,
		kind: voucher.kind,
		name: content.vouchers.find(({ kind }) => kind === voucher.kind)?.name ?? same(voucher.kind),
		lines: lettered(
			content,
			lines.filter(({ kind }) => kind === voucher.kind)
		),
		cost_base_cents: voucher.admitted_cents,
		rate_percent: voucher.rate_percent,
		cap_cents: voucher.cap_cents,
		amount_cents: voucher.amount_cents,
		valid_until_on: voucher.valid_until,
		claim_until_on: voucher.claim_until
	}));
}

/** The costs of one voucher as the letter shows them: in cents that add up to its cost base. */
function lettered(content: SchemeContent, lines: readonly RequestedLine[]): AwardedVoucher['lines'] {
	const costs = costBases(
		lines.map((line) => ({ ...line, vat_recoverable_percent: line.vat_recoverable_percent ?? 100 }))
	);
	return lines.map((line, index) => {
		const service = content.catalogue.find(({ code }) => code === line.service_code);
		const cost_cents = costs[index] ?? 0;
		return {
			service: service?.name ?? same(line.service_code),
			deliverable: service?.deliverable ?? same(''),
			supplier: line.supplier_name,
			net_cents: line.net_cents,
			vat_not_recoverable_cents: cost_cents - line.net_cents,
			cost_cents
		};
	});
}
