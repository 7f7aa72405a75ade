import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, RequestedLine } from '#lib/domain/application/answers.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import type { CaseFile } from '#lib/domain/eligibility/case-file.ts';
import { evaluateRules } from '#lib/domain/eligibility/evaluate.ts';
import { factsOf } from '#lib/domain/eligibility/facts-of.ts';
import { REFERENCE_SCHEME } from './index.ts';

const line = (given: Partial<RequestedLine> = {}): RequestedLine => ({
	id: '00000000-0000-4000-8000-000000000001',
	kind: 'B',
	service_code: 'SV05',
	supplier_name: 'Veilig Werk BV',
	supplier_kvk: null,
	planned_order_on: '2026-11-02',
	net_cents: 4000_00,
	vat_cents: 840_00,
	vat_recoverable_percent: 0,
	hardware: false,
	quote_document_id: '00000000-0000-4000-8000-000000000002',
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
		group_balance_cents: null
	},
	assessment: Object.fromEntries(
		REFERENCE_SCHEME.questions.map(({ code }) => [code, { answer: 1, reason: '' }])
	),
	plan: {
		problem: 'Wij weten niet of onze back-up werkt.',
		approach: 'Wij richten hem opnieuw in.',
		effect: 'De zorg gaat door.'
	},
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

const SCAN = line({ kind: 'S', service_code: 'SV01', net_cents: 1200_00, vat_cents: 252_00 });

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
		register: null,
		postcode: '2511 CV',
		agb_code: '01057123',
		sbi_codes: ['86210'],
		wtza: 'reported',
		care_professionals: 6
	},
	sections: SECTIONS,
	lines: [SCAN, line()],
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
			'E-CBW-01: null',
			'E-COST-07: null'
		]);
	});

	it('accepts a pharmacy, which stands under retail', () => {
		const organisation = {
			...FILE.organisation,
			sbi_codes: ['47730'],
			agb_code: '02005123',
			wtza: 'exempt' as const
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
			'E-HC-01: false',
			'E-HC-02: null',
			'E-HC-04: false'
		]);
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
		expect(problems({ awards, lines: [line()] }, { kinds: { kinds: ['B'] } })).toEqual([]);
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
		expect(problems({ awards, lines: [line()] }, twice)).toEqual([]);
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
		expect(problems({}, { declarations })).toEqual(['E-GEN-05: false', 'E-GEN-07: false']);
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
