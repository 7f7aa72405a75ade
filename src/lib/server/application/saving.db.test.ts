import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { addFile } from '../documents/add-file.ts';
import type { Person } from '../person/person.ts';
import { aPdf } from '../testing/a-file.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { filledIn } from './filled.ts';
import { lastRemovedLine } from './last-saved.ts';
import { ownApplication } from './queries.ts';
import { removeLine } from './remove-line.ts';
import { saveLine } from './save-line.ts';
import { saveSection } from './save-section.ts';
import { startApplication } from '../testing/start-application.ts';
import { withdrawApplication } from './withdraw.ts';
import { LINE_CHANGED, LINE_GONE } from './words.ts';

let test_database: TestDatabase;
let db: Database;
let tranche_id: string;
let person: Person;
let organisation_id: string;
let application_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());
beforeEach(async () => {
	person = await aPerson(db);
	organisation_id = await anOrganisation(db, person);
	application_id = await startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
});

const plan = (problem: string) => ({ problem, approach: '', effect: '' });
const savePlan = (problem: string, version: number | null) =>
	saveSection(db, person, { application_id, section: 'plan', answers: plan(problem), version });
const aLine = (changes = {}) => ({
	id: randomUUID(),
	service_code: 'SV03',
	supplier_name: 'Veilig BV',
	supplier_kvk: null,
	planned_order_on: '2030-01-01',
	net_cents: 100_00,
	vat_cents: 21_00,
	vat_recoverable_percent: 0,
	hardware: false,
	...changes
});
const quoteOf = (subject_id: string) => {
	const place = 'quote' as const;
	return { application_id, place, subject_id, file: aPdf(), field: 'quote' };
};
const documents = () =>
	db.selectFrom('document').selectAll().where('application_id', '=', application_id).execute();

describe('starting', () => {
	test('twice at once opens the same application', async () => {
		const other = await aPerson(db);
		const its_organisation = await anOrganisation(db, other);
		const start = () =>
			startApplication(db, other, { tranche_id, organisation_id: its_organisation, language: 'en' });
		const [one, two] = await Promise.all([start(), start()]);
		expect(two).toBe(one);
	});

	test('for an organisation of somebody else is not found', async () => {
		const stranger = await aPerson(db);
		const start = startApplication(db, stranger, { tranche_id, organisation_id, language: 'nl' });
		await expect(start).rejects.toThrow(NotFound);
	});

	test('after withdrawing makes a new application', async () => {
		await withdrawApplication(db, person, application_id);
		await withdrawApplication(db, person, application_id);
		const again = await startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
		expect(again).not.toBe(application_id);
	});
});

describe('saving a section', () => {
	test('keeps incomplete answers and counts versions', async () => {
		expect(await savePlan('Half', null)).toBe(1);
		expect(await savePlan('Heel', 1)).toBe(2);
		expect((await filledIn(db, application_id)).sections.plan).toEqual(plan('Heel'));
	});

	test('twice with the same answers is once', async () => {
		expect([await savePlan('Zo', null), await savePlan('Zo', null)]).toEqual([1, 1]);
	});

	test('from a stale tab overwrites nothing', async () => {
		await savePlan('Uit tab één', null);
		await expect(savePlan('Uit tab twee', null)).rejects.toThrow(Refused);
		expect((await filledIn(db, application_id)).sections.plan).toEqual(plan('Uit tab één'));
	});

	test('of somebody else’s application is not found, nor is reading it', async () => {
		const stranger = await aPerson(db);
		const answers = plan('Van mij');
		const save = saveSection(db, stranger, { application_id, section: 'plan', answers, version: null });
		await expect(save).rejects.toThrow(NotFound);
		await expect(ownApplication(db, stranger, application_id)).rejects.toThrow(NotFound);
	});

	test('after submitting is refused', async () => {
		const { id } = await anApplication(db, person, { tranche_id, organisation_id });
		const save = saveSection(db, person, {
			application_id: id,
			section: 'plan',
			answers: plan('Te laat'),
			version: 1
		});
		await expect(save).rejects.toThrow(/submitted already/);
	});
});

describe('saving a service', () => {
	test('adds it once however often it is posted, under the voucher its service belongs to', async () => {
		const line = aLine();
		await saveLine(db, person, { application_id, line, version: null });
		await saveLine(db, person, { application_id, line, version: null });
		const { lines } = await filledIn(db, application_id);
		expect(lines).toMatchObject([{ ...line, kind: 'B', version: 1, quotes: 0 }]);
	});

	test('keeps its quotes when it is changed', async () => {
		const line = aLine();
		await addFile(db, person, quoteOf(line.id));
		await saveLine(db, person, { application_id, line, version: null });
		await saveLine(db, person, { application_id, line: { ...line, net_cents: 200_00 }, version: 1 });
		expect((await filledIn(db, application_id)).lines).toMatchObject([{ id: line.id, quotes: 1 }]);
	});

	test('from a stale tab is refused, and from another application not found', async () => {
		const line = aLine();
		await saveLine(db, person, { application_id, line, version: null });
		await saveLine(db, person, { application_id, line: { ...line, net_cents: 1 }, version: 1 });
		await expect(saveLine(db, person, { application_id, line, version: 1 })).rejects.toThrow(Refused);
		await expect(saveLine(db, person, { application_id, line: aLine(), version: 3 })).rejects.toThrow(
			NotFound
		);
		const other = await aPerson(db);
		const elsewhere = await startApplication(db, other, {
			tranche_id,
			organisation_id: await anOrganisation(db, other),
			language: 'nl'
		});
		await expect(saveLine(db, other, { application_id: elsewhere, line, version: null })).rejects.toThrow(
			NotFound
		);
	});

	test('refuses a service outside the scheme at its field', async () => {
		const save = saveLine(db, person, {
			application_id,
			line: aLine({ service_code: 'SV99' }),
			version: null
		});
		await expect(save).rejects.toMatchObject({ reasons: [{ field: 'service_code' }] });
	});

	test('that a colleague removed meanwhile is refused in words with who did it, and can be added again', async () => {
		const line = aLine();
		await saveLine(db, person, { application_id, line, version: null });
		await removeLine(db, person, { application_id, line_id: line.id, version: 1 });
		const save = saveLine(db, person, { application_id, line: { ...line, net_cents: 1 }, version: 1 });
		await expect(save).rejects.toMatchObject({ reasons: [LINE_GONE] });
		expect(await lastRemovedLine(db, application_id, line.id)).toMatchObject({
			by: person.name,
			version: 0
		});
		await saveLine(db, person, { application_id, line, version: null });
		expect((await filledIn(db, application_id)).lines).toMatchObject([{ id: line.id, version: 1 }]);
	});

	test('that changed meanwhile is not removed unseen', async () => {
		const line = aLine();
		await saveLine(db, person, { application_id, line, version: null });
		await saveLine(db, person, { application_id, line: { ...line, net_cents: 200_00 }, version: 1 });
		const remove = (version: number) => removeLine(db, person, { application_id, line_id: line.id, version });
		await expect(remove(1)).rejects.toMatchObject({ reasons: [LINE_CHANGED] });
		expect((await filledIn(db, application_id)).lines).toMatchObject([{ net_cents: 200_00 }]);
		await remove(2);
		expect((await filledIn(db, application_id)).lines).toEqual([]);
	});

	test('can be undone, twice', async () => {
		const line = aLine();
		await saveLine(db, person, { application_id, line, version: null });
		await addFile(db, person, quoteOf(line.id));
		await removeLine(db, person, { application_id, line_id: line.id, version: 1 });
		await removeLine(db, person, { application_id, line_id: line.id, version: 1 });
		expect((await filledIn(db, application_id)).lines).toEqual([]);
		expect(await documents()).toEqual([]);
	});
});
