import type { Answers } from '../application/answers.ts';
import type { CaseFile } from '../eligibility/case-file.ts';
import { VOUCHER_KINDS, type SchemeContent, type VoucherKind } from '../scheme/content.ts';
import type { RegisterProfile } from '../eligibility/register-profile.ts';
import type { CheckAnswers, Obstacle } from './answers.ts';

/** What a check is judged against: a scheme as it is in effect, and the tranche one would apply in. */
export type Round = {
	readonly scheme: SchemeContent;
	readonly window: CaseFile['window'];
	/** Local date of the check. */
	readonly today: string;
};

const HAD: Readonly<Record<VoucherKind, Obstacle>> = { S: 'had_s', B: 'had_b' };
/** No postcode of the Netherlands: a seat abroad. */
const ABROAD = '0000';

/** The voucher kinds one did not have yet; all of them when every kind was had, for the rules to say so. */
export function kindsLeft(obstacles: readonly Obstacle[]): readonly VoucherKind[] {
	const left = VOUCHER_KINDS.filter((kind) => !obstacles.includes(HAD[kind]));
	return left.length > 0 ? left : VOUCHER_KINDS;
}

/**
 * The case as it would be if a visitor applied with these answers: what the facts for the rules are made from, as for a
 * real application. What was not asked is empty; `toldFacts` keeps the rules from reading it.
 */
export function caseFileOf(answers: CheckAnswers, { scheme, window, today }: Round): CaseFile {
	const { postcode, size, obstacles } = answers;
	return {
		scheme,
		window,
		today,
		received_at: null,
		completion_request: null,
		times: { published_at: window.opens_at, organisation_at: window.opens_at },
		organisation: {
			name: '',
			kvk_number: '',
			register: obstacles && registered(obstacles, today),
			street: '',
			house_number: '',
			postcode: obstacles?.includes('abroad') ? ABROAD : (postcode ?? ''),
			city: '',
			agb_code: null,
			sbi_codes: [],
			wtza: 'unknown',
			care_professionals: null
		},
		sections: { size, ...aid(answers, today), ...said(obstacles) },
		lines: [],
		known: NOTHING_KNOWN,
		listings: [],
		earlier_scan_kvks: [],
		quotes_used_elsewhere: [],
		claim: null,
		requested: null,
		awards:
			obstacles && VOUCHER_KINDS.flatMap((kind) => (obstacles.includes(HAD[kind]) ? [had(kind, today)] : []))
	};
}

const NOTHING_KNOWN: CaseFile['known'] = {
	outage_on_last_day: null,
	submitter_may_sign: false,
	earlier_rejections: 0,
	withdrawn_vouchers: 0,
	handlers_with_interest: 0,
	place: null
};

/** Whether one is in the trade register; the rest of what it tells is not asked. */
const registered = (obstacles: readonly Obstacle[], today: string): RegisterProfile => ({
	asked_at: today,
	kvk_number: '',
	name: '',
	trade_names: [],
	active: !obstacles.includes('not_registered'),
	founded_on: null,
	sbi_codes: [],
	street: '',
	house_number: '',
	postcode: '',
	city: ''
});

/** Its amount is in the total of the aid already. */
const had = (kind: VoucherKind, today: string) => ({ kind, granted_on: today, amount_cents: 0 });

function aid({ aid_cents }: CheckAnswers, today: string): Partial<Answers> {
	if (aid_cents === null) return {};
	if (aid_cents === 0) return { de_minimis: { has_aid: false, aid: [] } };
	return {
		de_minimis: { has_aid: true, aid: [{ granted_on: today, grantor: '', amount_cents: aid_cents }] }
	};
}

function said(obstacles: readonly Obstacle[] | null): Partial<Answers> {
	if (obstacles === null) return {};
	const none = (...those: Obstacle[]) => !those.some((one) => obstacles.includes(one));
	return {
		kinds: { kinds: kindsLeft(obstacles) },
		declarations: {
			truthful: false,
			registered: none('not_registered', 'no_patient_data'),
			no_insolvency: none('insolvent'),
			no_recovery_order: none('recovery'),
			nothing_ordered: none('ordered'),
			publication_known: false,
			electronic_channel: false
		}
	};
}
