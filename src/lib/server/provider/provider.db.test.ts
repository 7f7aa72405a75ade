import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { latestTrace } from '../eligibility/trace.ts';
import type { Person } from '../person/person.ts';
import { aPdf } from '../testing/a-file.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { endListing } from './end-listing.ts';
import { listProvider } from './list.ts';
import { providers } from './queries.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	tranche_id = await aTranche(db, administrator);
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

let serial = 90_040_000;
const PROVIDER = {
	name: 'Netwerk Noord',
	postcode: '9711 AA',
	house_number: '3',
	listed_from: '2026-01-01',
	sells_products: false,
	outside_eea: false
};
const fresh = () => ({ ...PROVIDER, kvk_number: String(serial++) });

/** What a rule said about a case whose one line is delivered by this supplier. */
async function judged(rule_id: string, supplier_kvk: string | null, quote?: File) {
	const applicant = await aPerson(db);
	const organisation_id = await anOrganisation(db, applicant);
	const { id } = await anApplication(db, applicant, {
		tranche_id,
		organisation_id,
		answers: { kinds: { kinds: ['B'] } },
		lines: [{ service_code: 'SV05', supplier_kvk, ...(quote ? { quote } : {}) }]
	});
	const trace = await latestTrace(db, id);
	return trace?.results.find((one) => one.rule_id === rule_id)?.result;
}

describe('the list of providers', () => {
	test('counts on the order date: listed, ended before it, never listed, and not named', async () => {
		const [listed, ended] = [fresh(), fresh()];
		await listProvider(db, administrator, listed);
		const provider_id = await listProvider(db, administrator, ended);
		await endListing(db, administrator, { provider_id, until_on: '2026-02-01' });
		expect(await judged('E-PROV-01', listed.kvk_number)).toBe(true);
		expect(await judged('E-PROV-01', ended.kvk_number)).toBe(false);
		expect(await judged('E-PROV-01', '90049999')).toBe(false);
		expect(await judged('E-PROV-01', null)).toBe(null);
	});

	test('knows a provider at the address of the applicant', async () => {
		const neighbour = { ...fresh(), postcode: '7411 AA', house_number: '12' };
		await listProvider(db, administrator, neighbour);
		expect(await judged('E-PROV-02', neighbour.kvk_number)).toBe(false);
	});

	test('keeps its history: who comes back gets a new row, and not on a day that is taken', async () => {
		const provider = fresh();
		const provider_id = await listProvider(db, administrator, provider);
		expect(await reasonsOf(listProvider(db, administrator, provider))).toHaveLength(1);
		await endListing(db, administrator, { provider_id, until_on: '2026-03-31' });
		expect(await reasonsOf(listProvider(db, administrator, provider))).toEqual([
			'The provider was on the list on that day already. Choose a later day.'
		]);
		await listProvider(db, administrator, { ...provider, listed_from: '2026-04-01' });
		const { total } = await providers(db, { search: provider.kvk_number, page: 1 });
		expect(total).toBe(2);
	});

	test('ends once, not before it began, and only by an administrator', async () => {
		const provider_id = await listProvider(db, administrator, fresh());
		const end = (person: Person, until_on: string) =>
			reasonsOf(endListing(db, person, { provider_id, until_on }));
		expect(await end(administrator, '2025-12-31')).toHaveLength(1);
		expect(await end(await aPerson(db, { roles: ['grant_officer'] }), '2026-06-01')).toHaveLength(1);
		expect(await end(administrator, '2026-06-01')).toEqual([]);
		expect(await end(administrator, '2026-07-01')).toEqual(['This listing has been ended already.']);
	});
});

test('the same quote with two organisations is found with the second, not with one’s own', async () => {
	const quote = () => aPdf('Gedeelde offerte', 'offerte.pdf');
	expect(await judged('E-COST-06', '90020003', quote())).toBe(true);
	expect(await judged('E-COST-06', '90020003', quote())).toBe(false);
});
