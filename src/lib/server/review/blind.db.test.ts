import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseAlias, type Blind } from '#lib/domain/review/blind.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { download } from '../documents/queries.ts';
import { store } from '../documents/store.ts';
import { visible } from '../application/visible.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { myInterests } from '../interest/queries.ts';
import type { Person } from '../person/person.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPng } from '../testing/a-file.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview, wholeScores } from '../testing/a-review.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { declineReview } from './decline.ts';
import { myReviews } from './queue.ts';
import { reviewSheet } from './sheet.ts';
import { submitReview } from './submit.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;

const NAME = 'Huisartsenpraktijk De Linde';
const BLIND: Blind = {
	name: 'submitted',
	place: 'submitted',
	number: 'submitted',
	supplier: 'submitted',
	file_names: 'ranked'
};
let blind_tranche: string;
let closed_tranche: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	blind_tranche = await aTranche(db, administrator, {
		code: 'B1',
		content: { ...REFERENCE_SCHEME, code: 'BLIND', blind: BLIND }
	});
	closed_tranche = await aTranche(db, administrator, {
		code: 'B2',
		content: { ...REFERENCE_SCHEME, code: 'CLOSED', blind: { files: 'submitted' } }
	});
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

/** A case whose applicant writes its own name, place and supplier in the plan. */
async function blindCase(tranche_id = blind_tranche, declared = true) {
	const made = await aCaseInReview(db, office, { tranche_id, declared });
	const facts = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('application_line', 'application_line.application_id', 'application.id')
		.where('application.id', '=', made.id)
		.select(['application.number', 'name', 'city', 'supplier_name', 'supplier_kvk'])
		.executeTakeFirstOrThrow();
	const plan = {
		problem: `Bij ${facts.name} in ${facts.city} deelt iedereen één wachtwoord.`,
		approach: `${facts.supplier_name} richt alles in.`,
		effect: 'Rust.'
	};
	await db
		.updateTable('application_section')
		.set({ answers: JSON.stringify(plan) })
		.where('application_id', '=', made.id)
		.where('section', '=', 'plan')
		.execute();
	const { document_id, file_name } = await db
		.selectFrom('attachment')
		.innerJoin('document', 'document.id', 'attachment.document_id')
		.where('attachment.application_id', '=', made.id)
		.select(['document_id', 'file_name'])
		.executeTakeFirstOrThrow();
	return { ...made, ...facts, document_id, file_name };
}

/** Everything of a sheet that a page could show: not the ids the server itself works with. */
async function shown(person: Person, review_id: string) {
	const {
		content: _content,
		application_id: _id,
		hidden: _hidden,
		...sheet
	} = await reviewSheet(db, person, review_id);
	return JSON.stringify(sheet);
}
const inQueue = async (person: Person, review_id: string, which: 'open' | 'submitted' = 'open') =>
	JSON.stringify((await myReviews(db, person, which)).find(({ id }) => id === review_id));

describe('a scheme that lets review blind', () => {
	test('tells nothing of the applicant in the queue, before and after the declaration', async () => {
		for (const declared of [false, true]) {
			const { reviews, name, city, number, supplier_name } = await blindCase(blind_tranche, declared);
			const [one] = office.reviewers;
			for (const text of [await inQueue(one, reviews[0]), await shown(one, reviews[0])]) {
				expect(text).toContain(reviews[0].slice(0, 6).toUpperCase());
				for (const hidden of [name, city, number ?? '', supplier_name]) expect(text).not.toContain(hidden);
			}
		}
	});

	test('takes the names out of the texts, in whatever case they were typed, and leaves the rest', async () => {
		const { id, reviews, name } = await blindCase();
		await db
			.updateTable('application_section')
			.set({
				answers: JSON.stringify({ problem: `Wij zijn ${name.toUpperCase()} en wij delen één wachtwoord.` })
			})
			.where('application_id', '=', id)
			.where('section', '=', 'plan')
			.execute();
		const { text } = await reviewSheet(db, office.reviewers[0], reviews[0]);
		expect(text?.sections.plan?.problem).toBe('Wij zijn […] en wij delen één wachtwoord.');
	});

	test('gives files without the names the applicant gave them, also on download', async () => {
		const { reviews, document_id, file_name } = await blindCase();
		expect(await shown(office.reviewers[0], reviews[0])).not.toContain(file_name);
		const file = await download(db, office.reviewers[0], document_id);
		expect(file?.file_name).toBe(`${document_id.slice(0, 6)}.pdf`);
		expect(file?.bytes.toString()).toMatch(/^%PDF/);
	});

	test('opens each field at its own stage', async () => {
		const { reviews, name, city, document_id, file_name } = await blindCase();
		const [one] = office.reviewers;
		await submitReview(db, one, { review_id: reviews[0], scores: wholeScores(), version: 1 });
		const sheet = await reviewSheet(db, one, reviews[0]);
		expect(sheet).toMatchObject({ name, city });
		expect(sheet.text?.sections.plan?.problem).toContain(name);
		expect(await inQueue(one, reviews[0], 'submitted')).toContain(name);
		expect((await download(db, one, document_id))?.file_name).not.toBe(file_name);
		await db
			.updateTable('application')
			.set({ state: 'ranked' })
			.where('id', '=', sheet.application_id)
			.execute();
		expect((await download(db, one, document_id))?.file_name).toBe(file_name);
	});

	test('stays blind for the other reviewer, and for a case that is withdrawn', async () => {
		const { reviews, name, applicant, id } = await blindCase();
		const [one, two] = office.reviewers;
		await submitReview(db, one, { review_id: reviews[0], scores: wholeScores(), version: 1 });
		expect(await shown(two, reviews[1])).not.toContain(name);
		await withdrawApplication(db, applicant, id);
		expect(await shown(two, reviews[1])).not.toContain(name);
	});

	test('lets nobody who scores the case open its hidden files in another role', async () => {
		const { id, reviews, document_id } = await blindCase(closed_tranche);
		const sheet = await reviewSheet(db, office.reviewers[0], reviews[0]);
		expect(sheet.text?.lines.flatMap(({ quote_files }) => quote_files)).toEqual([]);
		expect(sheet.text?.question_files).toEqual([]);
		const doubled = await aPerson(db, { roles: ['reviewer', 'grant_officer'] });
		expect(await download(db, doubled, document_id)).not.toBeNull();
		await db
			.insertInto('review')
			.values({
				...{ application_id: id, reviewer_id: doubled.id, state: 'declared' as const },
				...{ assigned_by: office.officer.id, assigned_at: new Date() }
			})
			.execute();
		for (const person of [office.reviewers[0], doubled])
			expect(await download(db, person, document_id)).toBeNull();
		expect(await download(db, office.officer, document_id)).not.toBeNull();
	});

	test('hides pictures as it hides PDFs, and their names where only names are hidden', async () => {
		const pictureOf = async (application_id: string) =>
			db.transaction().execute(async (tx) =>
				store(tx, {
					...{ bytes: await aPng().bytes(), kind: 'question', media_type: 'image/png' },
					...{ file_name: 'voordeur-linde.png', application_id, created_by: office.officer.id }
				})
			);
		const closed = await blindCase(closed_tranche);
		expect(await download(db, office.reviewers[0], await pictureOf(closed.id))).toBeNull();
		const blind = await pictureOf((await blindCase()).id);
		expect((await download(db, office.reviewers[0], blind))?.file_name).toBe(`${blind.slice(0, 6)}.png`);
	});

	test('shows who still has to score a case nothing of it in another workplace', async () => {
		const { id, reviews } = await blindCase();
		const [reviewer] = office.reviewers;
		await db
			.insertInto('person_role')
			.values({ person_id: reviewer.id, role: 'grant_officer', granted_at: new Date() })
			.execute();
		const both: Person = { ...reviewer, roles: [...reviewer.roles, 'grant_officer'] };
		const seen = async () =>
			(
				await db
					.selectFrom('application')
					.where(visible(both, 'grant_officer'))
					.where('id', '=', id)
					.select('id')
					.execute()
			).length;
		expect(await seen()).toBe(0);
		await submitReview(db, reviewer, { review_id: reviews[0], scores: wholeScores(), version: 1 });
		expect(await seen()).toBe(1);
		await db
			.deleteFrom('person_role')
			.where('person_id', '=', reviewer.id)
			.where('role', '=', 'grant_officer')
			.execute();
	});

	test('hides nothing in a scheme that says nothing of it', async () => {
		const open = await aTranche(db, administrator, {
			code: 'B3',
			content: { ...REFERENCE_SCHEME, code: 'OPEN', blind: {} }
		});
		await moveClockTo(db, 4 * 3600);
		const { reviews, name, number } = await blindCase(open);
		expect(await reviewSheet(db, office.reviewers[0], reviews[0])).toMatchObject({ name, number });
		expect(name).toBe(NAME);
	});
});

describe('the day by which a review is asked', () => {
	test('is what the scheme gives a reviewer, and never after the day of the decision', async () => {
		const { id, reviews } = await blindCase();
		const { end_on } = await db
			.selectFrom('term')
			.where('record_id', '=', id)
			.where('kind', '=', 'decision')
			.select('end_on')
			.executeTakeFirstOrThrow();
		const due = async () => (await reviewSheet(db, office.reviewers[0], reviews[0])).due_on;
		const first = (await due()) ?? '';
		expect(first < (end_on ?? '')).toBe(true);
		expect(
			(await myReviews(db, office.reviewers[0], 'open')).find((row) => row.id === reviews[0])?.due_on
		).toBe(first);
		await db
			.updateTable('review')
			.set({ assigned_at: new Date('2099-01-01') })
			.where('id', '=', reviews[0])
			.execute();
		expect(await due()).toBe(end_on);
	});
});

describe('a blind case that is given back', () => {
	test('stands in the register of its reviewer without the name of the applicant', async () => {
		const { reviews, name } = await blindCase();
		const [, two] = office.reviewers;
		await declineReview(db, two, { review_id: reviews[1], interest: true, reason: 'Ik herken de praktijk.' });
		const register = await myInterests(db, two);
		expect(register[0]).toMatchObject({ name: null, kvk_number: null, alias: caseAlias(reviews[1]) });
		expect(JSON.stringify(register)).not.toContain(name);
	});
});
