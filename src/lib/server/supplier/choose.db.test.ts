import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { claimTrace } from '../eligibility/trace.ts';
import type { Person } from '../person/person.ts';
import { aClaim } from '../testing/a-claim.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice } from '../testing/an-office.ts';
import { aPerson } from '../testing/a-person.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { chooseSupplier } from './choose.ts';
import { voucherServices } from './queries.ts';

let database: TestDatabase;
let db: Database;
let applicant: Person;
let voucher: { id: string; application_id: string; kind: 'S' | 'B' };
let line_id: string;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	const award = await anAward(db, await aPerson(db, { roles: ['administrator'] }), await anOffice(db));
	const [first] = award.vouchers;
	if (!first) throw new Error('An award has vouchers');
	voucher = first;
	({ applicant } = award.application);
	line_id = (await voucherServices(db, voucher))[0]?.id ?? '';
});
afterAll(() => database.drop());

const current = async () => (await voucherServices(db, voucher))[0];
const choose = async (
	supplier_name: string,
	wish: { order_on?: string; number?: number } = {},
	person = applicant
) =>
	chooseSupplier(db, person, {
		voucher_id: voucher.id,
		application_line_id: line_id,
		supplier_name,
		supplier_kvk: '90029999',
		order_on: await today(db),
		reason: 'De eerste stopte ermee.',
		number: (await current())?.choices.length ?? 0,
		...wish
	});

test('another supplier holds from then on, with every earlier one kept; the same choice twice is one', async () => {
	const first = (await current())?.supplier_name;
	await choose('Nieuw BV');
	await choose('Nieuw BV');
	expect(await current()).toMatchObject({
		supplier_name: first,
		current: { supplier_name: 'Nieuw BV' },
		choices: [{ number: 1, chosen_by: applicant.name }]
	});
});

test('it is refused before the receipt, after the voucher, and when somebody chose meanwhile', async () => {
	expect(await reasonsOf(choose('Vroeg BV', { order_on: '2020-01-01' }))).toHaveLength(1);
	expect(await reasonsOf(choose('Laat BV', { order_on: '2090-01-01' }))).toHaveLength(1);
	expect(await reasonsOf(choose('Ander BV', { number: 0 }))).toEqual([expect.stringContaining('meanwhile')]);
	expect((await current())?.choices).toHaveLength(1);
});

test('nobody else chooses', async () => {
	await expect(choose('Vreemd BV', {}, await aPerson(db))).rejects.toThrow(NotFound);
});

test('the claim is judged on the supplier that was chosen, which then stands', async () => {
	const claim_id = await aClaim(db, applicant, { voucher_id: voucher.id });
	const listed = (await claimTrace(db, claim_id))?.results.find(
		(one) => one.rule_id === 'E-PROV-01' && one.line_id === line_id
	);
	expect(listed?.result ?? null).not.toBe(true);
	expect(await reasonsOf(choose('Te laat BV'))).toContainEqual(expect.stringContaining('claimed already'));
});
