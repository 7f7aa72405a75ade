import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIRCUMSTANCES, type Answers, type RequestedLine } from '#lib/domain/application/answers.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import type { CaseFile } from '#lib/domain/eligibility/case-file.ts';
import { evaluateRules } from '#lib/domain/eligibility/evaluate.ts';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { factsOf } from '#lib/domain/eligibility/facts-of.ts';
import { REFERENCE_SCHEME } from './index.ts';

const SUPPLIER = '90020001';
const SCANNER = '90020002';
const PROVIDER = {
	kvk_number: SUPPLIER,
	postcode: '7411 AB',
	house_number: '3',
	listed_from: '2026-01-01',
	listed_until: null,
	sells_products: false,
	outside_eea: false
};

const line = (given: Partial<RequestedLine> = {}): RequestedLine => ({
	id: '00000000-0000-4000-8000-000000000001',
	kind: 'B',
	service_code: 'SV05',
	supplier_name: 'Veilig Werk BV',
	supplier_kvk: SUPPLIER,
	planned_order_on: '2026-11-02',
	net_cents: 4000_00,
	vat_cents: 840_00,
	vat_recoverable_percent: 0,
	hardware: false,
	quotes: 2,
	...given
});

const SECTIONS: Answers = {
	kinds: { kinds: ['S', 'B'] },
	size: {
		staff_awu: 8.4,
		turnover_cents: 900_000_00,
		balance_cents: 400_000_00,
		in_group: false,
		group_staff_awu: null,
		group_turnover_cents: null,
		group_balance_cents: null,
		circumstances: []
	},
	assessment: Object.fromEntries(
		REFERENCE_SCHEME.questions.map(({ code }) => [code, { answer: 1, reason: '' }])
	),
	plan: {
		problem: 'Wij weten niet of onze back-up werkt.',
		approach: 'Wij richten hem opnieuw in.',
		effect: 'De zorg gaat door.'
	},
	extra: {},
	de_minimis: {
		has_aid: true,
		aid: [{ granted_on: '2025-03-01', grantor: 'Provincie', amount_cents: 20_000_00 }]
	},
	payment: { iban: 'NL91ABNA0417164300', account_name: 'Huisartsenpraktijk De Linde' },
	declarations: {
		truthful: true,
		registered: true,
		no_insolvency: true,
		no_recovery_order: true,
		nothing_ordered: true,
		publication_known: true,
		electronic_channel: true
	}
};

const SCAN = line({
	kind: 'S',
	supplier_kvk: SCANNER,
	service_code: 'SV01',
	net_cents: 1200_00,
	vat_cents: 252_00
});

const REGISTER: RegisterProfile = {
	asked_at: '2026-08-01T09:00:00Z',
	kvk_number: '90006623',
	name: 'Stichting Huisartsenpraktijk De Linde',
	trade_names: ['Huisartsenpraktijk De Linde'],
	active: true,
	founded_on: '2012-05-11',
	sbi_codes: ['86210'],
	street: 'Lange Poten',
	house_number: '4',
	postcode: '2511 CV',
	city: 'Den Haag'
};

const FILE: CaseFile = {
	scheme: REFERENCE_SCHEME,
	window: { opens_at: '2026-09-01T09:00:00+02:00', closes_at: '2026-10-15T17:00:00+02:00' },
	today: '2026-10-15',
	received_at: '2026-10-15T17:00:00.900+02:00',
	completion_request: null,
	times: { published_at: '2026-01-05T09:00:00Z', organisation_at: '2026-08-01T09:00:00Z' },
	organisation: {
		name: 'Stichting Huisartsenpraktijk De Linde',
		kvk_number: '90006623',
		register: REGISTER,
		street: 'Lange Poten',
		house_number: '4',
		postcode: '2511 CV',
		city: 'Den Haag',
		agb_code: '01057123',
		sbi_codes: ['86210'],
		wtza: 'reported',
		care_professionals: 6
	},
	sections: SECTIONS,
	lines: [SCAN, line()],
	known: {
		outage_on_last_day: false,
		submitter_may_sign: true,
		earlier_rejections: 0,
		withdrawn_vouchers: 0,
		handlers_with_interest: 0,
		place: null
	},
	listings: [PROVIDER, { ...PROVIDER, kvk_number: SCANNER }],
	earlier_scan_kvks: [],
	quotes_used_elsewhere: [],
	claim: null,
	requested: null,
	awards: []
};

/** The answers that are not "yes", as `rule[line]: answer`. */
function problems(change: Partial<CaseFile> = {}, sections: Partial<Answers> = {}): string[] {
	const file = { ...FILE, ...change, sections: { ...SECTIONS, ...sections } };
	const requested = change.requested ?? requestedOf(file.scheme, file)?.vouchers ?? null;
	return evaluateRules(REFERENCE_SCHEME.rules, 'submission', factsOf({ ...file, requested }))
		.filter(({ result }) => result !== true)
		.map(({ rule_id, line: index, result }) => `${rule_id}${index === null ? '' : `[${index}]`}: ${result}`);
}

describe('an application judged by the rules of CKZ-2026', () => {
	it('passes all of them when everything is in order, received in the last second', () => {
		expect(problems()).toEqual([]);
	});

	it('is late one second after closing', () => {
		expect(problems({ received_at: '2026-10-15T17:00:01+02:00' })).toEqual(['E-GEN-01: false']);
	});

	it('counts the local day of receipt: an order on that day is in time', () => {
		const received_at = '2026-09-14T00:10:00+02:00';
		const lines = [SCAN, line({ planned_order_on: '2026-09-13' }), line({ planned_order_on: '2026-09-14' })];
		expect(problems({ received_at, lines })).toEqual(['E-COST-02[1]: false']);
	});

	it('fails a group that is too large, and cannot tell without the figures of the group', () => {
		const size = { ...SECTIONS.size, in_group: true };
		const large = {
			group_staff_awu: 60,
			group_turnover_cents: 5_000_000_00,
			group_balance_cents: 2_000_000_00
		};
		const requested = [
			{ kind: 'S' as const, amount_cents: 1452_00 },
			{ kind: 'B' as const, amount_cents: 3630_00 }
		];
		expect(problems({ requested }, { size: { ...size, ...large } })).toEqual([
			'E-SME-01: false',
			'E-CBW-01: false',
			'E-COST-07: false'
		]);
		expect(problems({ requested }, { size })).toEqual([
			'E-GEN-04: null',
			'E-SME-01: null',
			'E-SME-02: false',
			'E-CBW-01: null',
			'E-COST-07: null'
		]);
	});

	it('keeps the class of an undertaking in its first year above small, but not under a new owner', () => {
		const size = { ...SECTIONS.size, staff_awu: 60 };
		const first = { ...size, circumstances: ['first_year_above'] as const };
		const reasonWith = (given: Answers['size']) =>
			evaluateRules(
				REFERENCE_SCHEME.rules,
				'submission',
				factsOf({ ...FILE, sections: { ...SECTIONS, size: given } })
			).find(({ rule_id }) => rule_id === 'E-SME-01');
		expect(reasonWith(size)?.result).toBe(false);
		expect(reasonWith(first)).toMatchObject({
			result: true,
			reason: { en: expect.stringMatching(/is small: 60 .*two years in a row/) }
		});
		expect(reasonWith({ ...first, circumstances: ['first_year_above', 'new_owner'] })).toMatchObject({
			result: false,
			reason: { en: expect.stringContaining('counts at once') }
		});
	});

	it('accepts a pharmacy, which stands under retail', () => {
		const organisation = {
			...FILE.organisation,
			sbi_codes: ['47730'],
			agb_code: '02005123',
			wtza: 'exempt' as const,
			register: { ...REGISTER, sbi_codes: ['47730'] }
		};
		expect(problems({ organisation })).toEqual([]);
	});

	it('asks a person to look at a provider outside the lists', () => {
		const organisation = {
			...FILE.organisation,
			sbi_codes: ['96021'],
			agb_code: '10012345',
			wtza: 'unknown' as const,
			register: null
		};
		const declarations = { ...SECTIONS.declarations, registered: false };
		expect(problems({ organisation }, { declarations })).toEqual([
			'E-ID-01: null',
			'E-ID-02: null',
			'E-HC-01: false',
			'E-HC-02: null',
			'E-HC-04: false',
			'E-HC-05: false'
		]);
	});

	it('asks for a permit above ten professionals, and for the accounts of a practice that is not new', () => {
		const organisation = { ...FILE.organisation, care_professionals: 11 };
		const size = { ...SECTIONS.size, circumstances: ['new_firm', 'designated'] as const };
		expect(problems({ organisation }, { size })).toEqual([
			'E-HC-03: false',
			'E-SME-05: false',
			'E-CBW-02: false'
		]);
		const permitted = { ...organisation, wtza: 'permit' as const };
		expect(problems({ organisation: permitted })).toEqual([]);
	});

	it('fails a public owner and asks about every other circumstance of ownership; not answered is not “no”', () => {
		const size = { ...SECTIONS.size, circumstances: CIRCUMSTANCES };
		expect(problems({}, { size })).toEqual([
			'E-SME-03: false',
			'E-SME-04: false',
			'E-SME-05: false',
			'E-SME-06: false',
			'E-CBW-02: false',
			'E-DM-06: false'
		]);
		const unanswered = { ...SECTIONS.size, circumstances: null };
		expect(problems({}, { size: unanswered })).toEqual([
			'E-GEN-04: null',
			'E-SME-02: null',
			'E-SME-03: null',
			'E-SME-04: null',
			'E-SME-05: null',
			'E-SME-06: null',
			'E-CBW-02: null',
			'E-DM-06: null'
		]);
	});

	it('compares name and address with the register, which goes before what the applicant says', () => {
		const differs = { ...FILE.organisation, register: { ...REGISTER, house_number: '40' } };
		expect(problems({ organisation: differs })).toEqual(['E-ID-02: false']);
		const struck = { ...FILE.organisation, register: { ...REGISTER, active: false, sbi_codes: ['01130'] } };
		expect(problems({ organisation: struck })).toEqual([
			'E-ID-01: false',
			'E-HC-01: false',
			'E-DM-04: false'
		]);
	});

	it('looks at the list of providers on the order date, at the seat, and at who does the scan', () => {
		expect(problems({ listings: [] })).toEqual([
			'E-PROV-01[0]: false',
			'E-PROV-01[1]: false',
			'E-PROV-02[0]: null',
			'E-PROV-02[1]: null'
		]);
		const ended = { ...PROVIDER, listed_until: '2026-11-01' };
		const next_door = { ...PROVIDER, kvk_number: SCANNER, postcode: '2511CV', house_number: '4' };
		expect(problems({ listings: [ended, next_door] })).toEqual([
			'E-PROV-01[1]: false',
			'E-PROV-02[0]: false'
		]);
		expect(problems({ lines: [SCAN, line({ supplier_kvk: SCANNER })] })).toEqual(['E-PROV-03[1]: false']);
		expect(problems({ lines: [SCAN, line({ supplier_kvk: null })] })).toEqual([
			'E-PROV-01[1]: null',
			'E-PROV-02[1]: null',
			'E-PROV-03[1]: null'
		]);
		const seller = { ...PROVIDER, kvk_number: SCANNER, sells_products: true };
		expect(problems({ listings: [PROVIDER, seller] })).toEqual(['E-PROV-02[0]: false']);
	});

	it('asks for a second quote above the limit, and refuses a quote that somebody else handed in too', () => {
		const [scan, other] = FILE.lines;
		if (!scan || !other) throw new Error('The case has two lines');
		expect(problems({ lines: [scan, { ...other, quotes: 1 }] })).toEqual(['E-COST-05[1]: false']);
		expect(problems({ lines: [scan, { ...other, other_funding_cents: 500_00 }] })).toEqual([
			'E-DM-05[1]: false'
		]);
		const declarations = { ...SECTIONS.declarations, truthful: false };
		expect(problems({}, { declarations })).toEqual(
			expect.arrayContaining(['E-DM-05[0]: null', 'E-DM-05[1]: null'])
		);
		const elsewhere = { ...other, id: '00000000-0000-4000-8000-000000000009' };
		expect(problems({ lines: [scan, elsewhere], quotes_used_elsewhere: [elsewhere.id] })).toEqual([
			'E-COST-06[1]: false'
		]);
	});

	it('wants new facts after an earlier rejection, and a person to look after a withdrawn voucher', () => {
		const known = { ...FILE.known, earlier_rejections: 1, withdrawn_vouchers: 1, outage_on_last_day: true };
		expect(problems({ known })).toEqual(['E-GEN-02: false', 'E-GEN-06: false', 'E-GEN-09: false']);
		const plan = { ...SECTIONS.plan, new_facts: 'Wij bestellen nu pas na de aanvraag.' };
		expect(problems({ known: { ...known, withdrawn_vouchers: 0 } }, { plan })).toEqual(['E-GEN-02: false']);
	});

	it('fails hardware above 30% of its voucher, line by line, and leaves the other voucher alone', () => {
		const lines = [SCAN, line({ net_cents: 5000_00 }), line({ net_cents: 4000_00, hardware: true })];
		expect(problems({ lines })).toEqual(['E-COST-03[2]: false']);
		expect(
			problems({ lines: [SCAN, line(), line({ net_cents: 1500_00, vat_cents: 315_00, hardware: true })] })
		).toEqual([]);
	});

	it('cannot tell the share of hardware while the VAT is not stated', () => {
		const lines = [
			SCAN,
			line({ vat_recoverable_percent: null }),
			line({ net_cents: 100_00, hardware: true })
		];
		expect(problems({ lines })).toContain('E-COST-03[2]: null');
	});

	it('fails a voucher below the minimum', () => {
		const lines = [SCAN, line({ net_cents: 500_00, vat_cents: 0 })];
		expect(problems({ lines })).toEqual(['E-COST-07: false']);
	});

	it('asks a person to look at a service that is not for this voucher or answers no weak point', () => {
		const assessment = Object.fromEntries(
			REFERENCE_SCHEME.questions.map(({ code }) => [code, { answer: 2 as const, reason: '' }])
		);
		expect(problems({}, { assessment })).toEqual(['E-COST-01[1]: false']);
		const lines = [SCAN, line({ service_code: 'SV01' })];
		expect(problems({ lines })).toContain('E-COST-01[1]: false');
	});

	it('gives one voucher of each kind per undertaking, and counts what was awarded', () => {
		const awards = [{ kind: 'S' as const, granted_on: '2026-06-01', amount_cents: 1500_00 }];
		expect(problems({ awards })).toEqual(['E-PRG-01: false']);
		const only_b = { kinds: { kinds: ['B' as const] } };
		const later = { awards, lines: [line()], earlier_scan_kvks: [SCANNER] };
		expect(problems(later, only_b)).toEqual([]);
		expect(problems({ ...later, earlier_scan_kvks: [SUPPLIER] }, only_b)).toEqual(['E-PROV-03[0]: false']);
		for (const earlier_scan_kvks of [[], [null]])
			expect(problems({ ...later, earlier_scan_kvks }, only_b)).toEqual(['E-PROV-03[0]: null']);
		expect(problems({ awards: null })).toEqual(['E-DM-02: null', 'E-COST-07: null', 'E-PRG-01: null']);
	});

	it('counts de minimis aid of three years, and aid of this portal once', () => {
		const aid = (granted_on: string, amount_cents: number) => ({
			granted_on,
			grantor: 'Gemeente',
			amount_cents
		});
		const declared = (...rows: ReturnType<typeof aid>[]) => ({ de_minimis: { has_aid: true, aid: rows } });
		expect(problems({}, declared(aid('2023-10-15', 296_000_00)))).toEqual(['E-DM-02: false']);
		expect(problems({}, declared(aid('2023-10-14', 296_000_00)))).toEqual([]);
		const awards = [{ kind: 'S' as const, granted_on: '2026-06-01', amount_cents: 1500_00 }];
		const only_b = { kinds: { kinds: ['B' as const] } };
		const twice = { ...only_b, ...declared(aid('2026-06-01', 1500_00), aid('2025-01-01', 294_000_00)) };
		expect(problems({ awards, lines: [line()], earlier_scan_kvks: [SCANNER] }, twice)).toEqual([]);
	});

	it('cannot tell when "no aid" is contradicted by a list, and fails a list that is not finished', () => {
		const aid = [{ granted_on: null, grantor: 'Gemeente', amount_cents: 1000_00 }];
		expect(problems({}, { de_minimis: { has_aid: false, aid } })).toEqual(['E-DM-01: null', 'E-DM-02: null']);
		expect(problems({}, { de_minimis: { has_aid: true, aid } })).toEqual([
			'E-GEN-04: null',
			'E-DM-01: false',
			'E-DM-02: null'
		]);
	});

	it('fails what is not declared, and asks a person about another account holder', () => {
		const declarations = { ...SECTIONS.declarations, no_insolvency: false, no_recovery_order: false };
		expect(problems({}, { declarations })).toEqual(['E-GEN-05: false', 'E-GEN-07: false', 'E-GEN-08: false']);
		const payment = { ...SECTIONS.payment, account_name: 'J. Voorbeeld' };
		expect(problems({}, { payment })).toEqual(['E-ID-03: false']);
	});

	it('refuses an incomplete application only after the chance to complete it', () => {
		const plan = { ...SECTIONS.plan, effect: '' };
		expect(problems({}, { plan })).toEqual(['E-GEN-04: null']);
		expect(problems({ completion_request: 'asked' }, { plan })).toEqual(['E-GEN-04: null']);
		expect(problems({ completion_request: 'lapsed' }, { plan })).toEqual(['E-GEN-04: false']);
		expect(problems({ completion_request: 'lapsed' })).toEqual([]);
	});

	it('judges an empty draft without failing, and leaves no place in a reason unfilled', () => {
		const empty: CaseFile = {
			...FILE,
			received_at: null,
			sections: {},
			lines: [],
			requested: null,
			awards: null
		};
		const results = evaluateRules(REFERENCE_SCHEME.rules, 'submission', factsOf(empty));
		expect(results.filter(({ result }) => result === false)).toEqual([]);
		for (const { reason } of results) expect(`${reason.nl} ${reason.en}`).not.toMatch(/[{}]/);
	});

	it('never grants room that new aid would take, whatever was granted before', () => {
		const amount = fc.integer({ min: 0, max: 310_000_00 });
		fc.assert(
			fc.property(amount, (amount_cents) => {
				const aid = [{ granted_on: '2025-01-01', grantor: 'Gemeente', amount_cents }];
				const asked = requestedOf(REFERENCE_SCHEME, FILE)?.total_cents ?? 0;
				const fits = amount_cents + asked <= 300_000_00;
				expect(problems({}, { de_minimis: { has_aid: true, aid } })).toEqual(fits ? [] : ['E-DM-02: false']);
			}),
			{ numRuns: 50 }
		);
	});
});
