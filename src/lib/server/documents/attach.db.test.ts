import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_FILES } from '#lib/domain/document/attachment.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { filledIn } from '../application/filled.ts';
import { submitApplication } from '../application/submit.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPdf } from '../testing/a-file.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { addFile } from './add-file.ts';
import type { Subject } from './attach.ts';
import { attachmentsOf } from './attachments.ts';
import { detach } from './detach.ts';

let test_database: TestDatabase;
let db: Database;
let tranche_id: string;
let person: Person;
let organisation_id: string;
let application_id: string;
let quotes: Subject;

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
	application_id = await aDraft(db, person, { tranche_id, organisation_id });
	quotes = { application_id, place: 'quote', subject_id: randomUUID() };
});

const add = (file: File, subject = quotes, who = person) =>
	addFile(db, who, { ...subject, file, field: 'quote' });
const names = async ({ subject_id } = quotes) =>
	(await attachmentsOf(db, application_id, { subject_id })).map(({ file_name }) => file_name);
const bytesStored = async () => {
	const content = db.selectFrom('document_content').select('sha256');
	return (await content.execute()).length;
};

describe('files with a question of the scheme’s own', () => {
	const report = (part: string) =>
		({ application_id, place: 'question', subject_id: application_id, part }) as const;

	test('are kept by the code of the question, and tell that it is answered', async () => {
		await add(aPdf('Rapport', 'rapport.pdf'), report('X03'));
		expect((await filledIn(db, application_id)).extra_files).toEqual(['X03']);
	});

	test('are refused for a question that takes none, or that the scheme does not ask', async () => {
		for (const part of ['X02', 'X99'])
			await expect(add(aPdf('Rapport'), report(part))).rejects.toThrow(NotFound);
	});

	test('are refused after submitting, unless somebody asks for them', async () => {
		await submitApplication(db, person, application_id);
		expect(await reasonsOf(add(aPdf('Rapport'), report('X03')))).toHaveLength(1);
	});
});

describe('files of a question', () => {
	test('are several, in the order in which they came', async () => {
		for (const name of ['een.pdf', 'twee.pdf', 'drie.pdf']) await add(aPdf(name, name));
		expect(await names()).toEqual(['een.pdf', 'twee.pdf', 'drie.pdf']);
	});

	test('are refused a second time by the name of the first, also when two come at once', async () => {
		const twice = await Promise.allSettled([
			add(aPdf('Zelfde', 'eerste.pdf')),
			add(aPdf('Zelfde', 'eerste.pdf'))
		]);
		expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(await reasonsOf(add(aPdf('Zelfde', 'tweede.pdf')))).toEqual([
			expect.stringContaining('as eerste.pdf')
		]);
		expect(await names()).toEqual(['eerste.pdf']);
	});

	test('are stored once when two questions hold the same', async () => {
		await add(aPdf('Gedeeld', 'a.pdf'));
		const before = await bytesStored();
		await add(aPdf('Gedeeld', 'b.pdf'), { ...quotes, subject_id: randomUUID() });
		expect(await bytesStored()).toBe(before);
	});

	test('are at most ten', async () => {
		for (let number = 1; number <= MOST_FILES; number++) await add(aPdf(`Bladzijde ${number}`));
		expect(await reasonsOf(add(aPdf('Nog een')))).toEqual([expect.stringContaining('At most 10 files')]);
	});

	test.each([
		['empty', new File([], 'leeg.pdf'), 'is empty'],
		['not what its name says', new File(['<script>alert(1)</script>'], 'offerte.pdf'), 'not a PDF'],
		['too large', new File([new Uint8Array(MOST_BYTES + 1)], 'groot.pdf'), 'larger than 10 MB']
	])('are refused at their field when %s, and nothing of them is stored', async (_what, file, words) => {
		const before = await bytesStored();
		await expect(add(file)).rejects.toMatchObject({
			reasons: [{ field: 'quote', en: expect.stringContaining(words) as string }]
		});
		expect([await names(), await bytesStored()]).toEqual([[], before]);
	});
});

describe('a file that is removed', () => {
	test('is gone with its bytes, and stays gone', async () => {
		const before = await bytesStored();
		const attachment_id = await add(aPdf('Per ongeluk'));
		await detach(db, person, { application_id, attachment_id });
		await detach(db, person, { application_id, attachment_id });
		expect([await names(), await bytesStored()]).toEqual([[], before]);
	});

	test('leaves the same content of another question', async () => {
		const attachment_id = await add(aPdf('Ook daar'));
		const elsewhere = { ...quotes, subject_id: randomUUID() };
		await add(aPdf('Ook daar', 'daar.pdf'), elsewhere);
		await detach(db, person, { application_id, attachment_id });
		expect(await names(elsewhere)).toEqual(['daar.pdf']);
	});
});

describe('files', () => {
	test('are added and removed by those who may edit, and are not found by anybody else', async () => {
		const [stranger, reader] = [await aPerson(db), await aPerson(db)];
		await db
			.insertInto('organisation_member')
			.values({ organisation_id, person_id: reader.id, role: 'reader', joined_at: new Date() })
			.execute();
		const attachment_id = await add(aPdf('Van ons'));
		await expect(add(aPdf('Van mij'), quotes, stranger)).rejects.toThrow(NotFound);
		await expect(detach(db, stranger, { application_id, attachment_id })).rejects.toThrow(NotFound);
		expect(await reasonsOf(add(aPdf('Van mij'), quotes, reader))).toHaveLength(1);
		expect(await reasonsOf(detach(db, reader, { application_id, attachment_id }))).toHaveLength(1);
		expect(await names()).toHaveLength(1);
	});

	test('of a line of another application are not found', async () => {
		const other = await aPerson(db);
		const its_draft = await aDraft(db, other, {
			tranche_id,
			organisation_id: await anOrganisation(db, other)
		});
		const { id: subject_id } = await db
			.selectFrom('application_line')
			.where('application_id', '=', its_draft)
			.select('id')
			.executeTakeFirstOrThrow();
		await expect(add(aPdf(), { ...quotes, subject_id })).rejects.toThrow(NotFound);
	});

	test('of a draft stand once it is submitted, those of a service that was never saved go', async () => {
		const attachment_id = await add(aPdf('Nooit bewaard'));
		await submitApplication(db, person, application_id);
		expect(await names()).toEqual([]);
		const kept = await attachmentsOf(db, application_id, { place: 'quote' });
		expect(kept).toHaveLength(3);
		expect(await reasonsOf(add(aPdf('Te laat')))).toEqual([expect.stringContaining('submitted already')]);
		const [one] = kept;
		expect(
			await reasonsOf(detach(db, person, { application_id, attachment_id: one?.id ?? attachment_id }))
		).toEqual([expect.stringContaining('submitted already')]);
	});

	test('go with a message only after submission', async () => {
		const message = { application_id, place: 'message', subject_id: randomUUID() } as const;
		expect(await reasonsOf(add(aPdf(), message))).toEqual([expect.stringContaining('not open yet')]);
		await submitApplication(db, person, application_id);
		await add(aPdf(), message);
		expect(await names(message)).toHaveLength(1);
	});
});
