import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Field, InterestEntry } from '#lib/domain/interest/entry.ts';
import type { InterestKind } from '#lib/domain/interest/kinds.ts';
import { barredFrom } from '../assignment/barred.ts';
import { officeCase } from '../case/file.ts';
import { caseHead } from '../case/head.ts';
import { caseHeads } from '../case/heads.ts';
import { officeCounts, workCounts, workList } from '../case/work-list.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { decisionList } from '../decision/queries.ts';
import { proposeDecisions } from '../decision/propose.ts';
import { download } from '../documents/queries.ts';
import { addInterest } from '../interest/add.ts';
import { endInterest, retractInterest } from '../interest/change.ts';
import { myInterests } from '../interest/queries.ts';
import { undelivered } from '../mail/undelivered.ts';
import { readMessages } from '../message/read.ts';
import { sendMessage } from '../message/send.ts';
import type { Person } from '../person/person.ts';
import { assignReviewers } from '../review/assign.ts';
import { declareNoInterest } from '../review/declare.ts';
import { assignable } from '../review/queries.ts';
import { countMyReviews, myReviews } from '../review/queue.ts';
import { saveScores } from '../review/scores.ts';
import { reviewSheet } from '../review/sheet.ts';
import { termCounts, termList, kindsOf } from '../term/queries.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview } from '../testing/a-review.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { conflictsOf } from './conflict.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;
let id: string;
let number: string;
let applicant: Person;
let organisation_id: string;
let quote_id: string;

const KVK = '81234567';
const MOTHER = '60000001';
const SUPPLIER = '90020001';
const IBAN = 'NL20INGB0001234567';

beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
	office = await anOffice(db);
	tranche_id = await anOpenTranche(db);
	({ id, applicant } = await aCaseInReview(db, office, { tranche_id }));
	({ number, organisation_id } = await db
		.selectFrom('application')
		.where('id', '=', id)
		.select([sql<string>`number`.as('number'), 'organisation_id'])
		.executeTakeFirstOrThrow());
	({ document_id: quote_id } = await db
		.selectFrom('attachment')
		.where('application_id', '=', id)
		.where('place', '=', 'quote')
		.select('document_id')
		.limit(1)
		.executeTakeFirstOrThrow());
	const place = { postcode: '7001 XY', house_number: '88 a', name: 'Praktijk De Proefboom', kvk_number: KVK };
	await db.updateTable('organisation').set(place).where('id', '=', organisation_id).execute();
	await db
		.updateTable('person')
		.set({ email: 'anna@proefboom.example', name: 'Annelies Proefboom' })
		.where('id', '=', applicant.id)
		.execute();
	await answered(id, 'payment', { iban: IBAN, account_name: 'Praktijk De Proefboom' });
	await answered(id, 'size', { ownership: around(KVK, MOTHER) });
	const note = { id: randomUUID(), application_id: id, text: 'Een vraag.' };
	await sendMessage(db, { ...applicant }, 'applicant', note);
});
afterAll(() => test_database.drop());

/** What stands in a section of the case, whatever the forms would ask. */
const answered = (application_id: string, section: 'size' | 'payment', answers: object) =>
	db
		.updateTable('application_section')
		.set({ answers: sql`answers || ${JSON.stringify(answers)}::jsonb` as never })
		.where('application_id', '=', application_id)
		.where('section', '=', section)
		.execute();

const around = (own: string, mother: string) => ({
	applicant: 'a',
	parties: [
		{ id: 'a', kind: 'enterprise', name: 'Zelf', kvk_number: own },
		{ id: 'b', kind: 'enterprise', name: 'Zorggroep De Wortel', kvk_number: mother },
		{ id: 'c', kind: 'person', name: 'Hendrik Wortelman' }
	],
	ties: []
});

const entry = (
	kind: InterestKind,
	fields: Partial<Record<Field, string>>,
	until_on: string | null = null
): InterestEntry => ({
	kind,
	name: null,
	kvk_number: null,
	email: null,
	postcode: null,
	house_number: null,
	iban: null,
	mail_domain: null,
	...fields,
	from_on: null,
	until_on,
	reason: 'Familie'
});
const registers = (kind: InterestKind, fields: Partial<Record<Field, string>>) => (person: Person) =>
	addInterest(db, person, entry(kind, fields));

/** Makes the person a member of another organisation, with these facts. */
const elsewhere =
	(facts: Parameters<typeof anOrganisation>[2] = {}) =>
	(person: Person) =>
		anOrganisation(db, person, facts);

/** Makes the person a member of the organisation with this number, which is made when there is none. */
const joins = (kvk_number: string) => async (person: Person) => {
	const known = await db
		.selectFrom('organisation')
		.where('kvk_number', '=', kvk_number)
		.select('id')
		.executeTakeFirst();
	if (!known) return anOrganisation(db, person, { kvk_number });
	return db
		.insertInto('organisation_member')
		.values({ organisation_id: known.id, person_id: person.id, role: 'reader', joined_at: new Date() })
		.execute();
};

/** Makes the person a member of an organisation of their own with an application, that holds a section. */
const applies =
	(section: 'size' | 'payment', answers: object, facts: Parameters<typeof anOrganisation>[2] = {}) =>
	async (person: Person) => {
		const own = await anOrganisation(db, person, { kvk_number: String(20000000 + (made += 1)), ...facts });
		const draft = await db
			.insertInto('application')
			.values({
				tranche_id,
				scheme_version_id: sql<string>`(select scheme_version_id from application where id = ${id})`,
				organisation_id: own,
				language: 'nl',
				created_by: person.id,
				created_at: new Date()
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('application_section')
			.values({
				application_id: draft.id,
				section,
				answers: JSON.stringify(answers),
				saved_by: person.id,
				saved_at: new Date()
			})
			.execute();
	};
let made = 0;

/** Who is a member reads the files of their own organisation as an applicant. */
const MEMBER = 'a membership of it';

const PATHS: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
	'its organisation, by KVK number': registers('organisation', { kvk_number: KVK }),
	'an employer, by KVK number': registers('employer', { kvk_number: KVK }),
	'an employer, by name': registers('employer', { name: 'praktijk de proefboom' }),
	'the organisation of somebody close': registers('relation', { kvk_number: KVK, name: 'Partner' }),
	'the group it belongs to': registers('organisation', { kvk_number: MOTHER }),
	'an employer in its group': registers('employer', { kvk_number: MOTHER }),
	'a supplier of its quotes, by KVK number': registers('supplier', { kvk_number: SUPPLIER }),
	'a supplier of its quotes, by name': registers('supplier', { name: 'back-up oost' }),
	'an employer that is its supplier': registers('employer', { kvk_number: SUPPLIER }),
	'a person who acts for it, by mail address': registers('person', { email: 'anna@proefboom.example' }),
	'a person who acts for it, by name': registers('person', { name: 'annelies proefboom' }),
	'a person who owns it': registers('person', { name: 'Hendrik Wortelman' }),
	'its address': registers('address', { postcode: '7001 XY', house_number: '88A' }),
	'its bank account': registers('iban', { iban: IBAN }),
	'its mail domain': registers('mail_domain', { mail_domain: 'proefboom.example' }),
	[MEMBER]: (person) =>
		db
			.insertInto('organisation_member')
			.values({ organisation_id, person_id: person.id, role: 'reader', joined_at: new Date() })
			.execute(),
	'a membership of it that ended': (person) =>
		db
			.insertInto('membership_end')
			.values({
				organisation_id,
				person_id: person.id,
				role: 'reader',
				joined_at: new Date(),
				ended_at: new Date(),
				ended_by: applicant.id
			})
			.execute(),
	'a mandate that was revoked': (person) =>
		db
			.insertInto('mandate')
			.values({
				application_id: id,
				person_id: person.id,
				until_on: '2020-01-01',
				given_by: applicant.id,
				given_at: new Date(),
				accepted_at: new Date(),
				revoked_at: new Date(),
				revoked_by: applicant.id
			})
			.execute(),
	'its number, vouched for at sign-in': (person) =>
		db.updateTable('person').set({ register_number: KVK }).where('id', '=', person.id).execute(),
	'a mail address at its domain': (person) =>
		db
			.updateTable('person')
			.set({ email: `${person.id}@proefboom.example` })
			.where('id', '=', person.id)
			.execute(),
	'an organisation of one’s own at its address': elsewhere({ postcode: '7001 XY', house_number: '88 A' }),
	'an organisation of one’s own that it says is in its group': joins(MOTHER),
	'an organisation of one’s own with the same bank account': applies('payment', { iban: IBAN }),
	'an organisation of one’s own that names it in its group': applies('size', {
		ownership: around('30000001', KVK)
	}),
	'an organisation of one’s own with the same mother': applies('size', {
		ownership: around('30000002', MOTHER)
	})
};

const list = {
	sort: 'received',
	descending: false,
	page: 1
} as const satisfies Parameters<typeof workList>[2];

/** Every way in which an officer meets the case; all of them false is: blocked. */
async function officerMeets(person: Person) {
	const on = await today(db);
	const terms = { kinds: kindsOf(), page: 1 };
	const counts = await officeCounts(db, person);
	const work = await workCounts(db, person, {
		tranche_ids: [tranche_id],
		soon_by: '2099-01-01',
		since: new Date(0)
	});
	return {
		list: (await workList(db, person, list)).total > 0,
		search: (await workList(db, person, { ...list, search: number })).total > 0,
		counts: counts.cases + counts.ranking + counts.decisions > 0,
		figures: (work.recent ?? 0) + (work.in_review ?? 0) + (work.due_soon ?? 0) > 0,
		page: await opens(officeCase(db, person, id)),
		head: (await caseHead(db, person, id)) !== undefined,
		chosen: (await caseHeads(db, person, [id])).length > 0,
		file: (await download(db, person, quote_id)) !== null,
		terms: (await termList(db, person, 'grant_officer', terms, on)).total > 0,
		term_search: (await termList(db, person, 'grant_officer', { ...terms, search: number }, on)).total > 0,
		term_counts: ((await termCounts(db, person, 'grant_officer', kindsOf(), on)).soon ?? 0) > 0,
		messages: await opens(readMessages(db, person, 'office', id)),
		lost_mail: (await undelivered(db, person, 'grant_officer', 1)).total > 0,
		message: await opens(
			sendMessage(db, person, 'office', { id: randomUUID(), application_id: id, text: 'Dag' })
		),
		assigning: await opens(reasonsOf(assignReviewers(db, person, { application_id: id, reviewer_ids: [] })))
	};
}

/** Every way in which a decision maker meets it. */
async function deciderMeets(person: Person) {
	const wishes = { states: ['proposed'], limit: 10, offset: 0 } as const;
	return {
		list: (await workList(db, person, list)).total > 0,
		page: await opens(officeCase(db, person, id)),
		file: (await download(db, person, quote_id)) !== null,
		decisions: (await decisionList(db, person, wishes)).length > 0,
		decision_search: (await decisionList(db, person, { ...wishes, search: number })).length > 0
	};
}

/** Every way in which a reviewer who got it meets it. */
async function reviewerMeets(person: Person, review_id: string) {
	const counts = await countMyReviews(db, person);
	return {
		queue: (await myReviews(db, person, 'open')).length > 0,
		counts: counts.open + counts.submitted > 0,
		sheet: await opens(reviewSheet(db, person, review_id)),
		file: (await download(db, person, quote_id)) !== null,
		saving: await opens(saveScores(db, person, { review_id, version: 1, scores: [] })),
		declaring: await opens(declareNoInterest(db, person, review_id))
	};
}

const opens = (attempt: Promise<unknown>): Promise<boolean> =>
	attempt.then(
		() => true,
		(thrown: unknown) => {
			if (thrown instanceof NotFound) return false;
			throw thrown;
		}
	);
const none = (met: Readonly<Record<string, boolean>>) => Object.keys(met).filter((way) => met[way]);
const missed = (met: Readonly<Record<string, boolean>>) => Object.keys(met).filter((way) => !met[way]);

/** A review that somebody got before the tie was known. */
async function aReview(reviewer: Person): Promise<string> {
	const review = await db
		.insertInto('review')
		.values({
			application_id: id,
			reviewer_id: reviewer.id,
			state: 'declared',
			assigned_by: office.officer.id,
			assigned_at: new Date(),
			declared_at: new Date()
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return review.id;
}

describe('without an interest', () => {
	test('an officer meets the case everywhere', async () => {
		const met = await officerMeets(office.officer);
		expect(missed(met)).toEqual(['term_counts', 'lost_mail']);
	});

	test('a reviewer who got it works on it, and a decision maker reads it', async () => {
		const reviewer = await aPerson(db, { roles: ['reviewer'] });
		const review_id = await aReview(reviewer);
		expect(missed(await reviewerMeets(reviewer, review_id))).toEqual([]);
		await db.deleteFrom('review').where('id', '=', review_id).execute();
		expect(missed(await deciderMeets(office.decision_maker))).toEqual(['decisions', 'decision_search']);
		const { people } = await assignable(db, office.officer, id);
		expect(people.map((one) => one.id)).toContain(reviewer.id);
	});
});

describe.each(Object.entries(PATHS))('tied by %s', (path, tie) => {
	const own = path === MEMBER ? ['file'] : [];

	test('an officer, a decision maker and a reviewer meet the case nowhere', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		await tie(officer);
		expect(none(await officerMeets(officer))).toEqual(own);

		const reviewer = await aPerson(db, { roles: ['reviewer', 'decision_maker'] });
		const review_id = await aReview(reviewer);
		await tie(reviewer);
		expect(none(await reviewerMeets(reviewer, review_id))).toEqual(own);
		expect(none(await deciderMeets(reviewer))).toEqual(own);

		await db.deleteFrom('review').where('id', '=', review_id).execute();
		const { people } = await assignable(db, office.officer, id);
		expect(people.map((one) => one.id)).not.toContain(reviewer.id);
		expect((await barredFrom(db, [id])).get(id)).toContain(reviewer.id);
		const grounds = await conflictsOf(db, [reviewer.id], id);
		expect(grounds.length).toBeGreaterThan(0);
	});
});

describe('no tie', () => {
	test('comes of a public mail provider, another number of the street, or an interest of somebody else', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		await addInterest(db, officer, entry('address', { postcode: '7001 XY', house_number: '89' }));
		await addInterest(db, officer, entry('organisation', { kvk_number: '11111111' }));
		await addInterest(db, officer, entry('person', { name: 'Jan Jansen' }));
		await db.updateTable('person').set({ email: 'x1@gmail.com' }).where('id', '=', officer.id).execute();
		await db.updateTable('person').set({ email: 'x2@gmail.com' }).where('id', '=', applicant.id).execute();
		expect(await conflictsOf(db, [officer.id])).toEqual([]);
		await db
			.updateTable('person')
			.set({ email: 'anna@proefboom.example' })
			.where('id', '=', applicant.id)
			.execute();
		expect(
			await reasonsOf(addInterest(db, officer, entry('mail_domain', { mail_domain: 'gmail.com' })))
		).toEqual([expect.stringContaining('everybody')]);
		expect(missed(await officerMeets(officer))).toEqual(['term_counts', 'lost_mail']);
	});

	test('is left of an interest that ended more than three years ago; one of last year still ties', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		const on = Temporal.PlainDate.from(await today(db));
		await addInterest(
			db,
			officer,
			entry('employer', { kvk_number: KVK }, on.subtract({ years: 3, days: 1 }).toString())
		);
		expect(await conflictsOf(db, [officer.id], id)).toEqual([]);
		await addInterest(
			db,
			officer,
			entry('employer', { kvk_number: KVK }, on.subtract({ years: 1 }).toString())
		);
		expect(await conflictsOf(db, [officer.id], id)).toContainEqual(
			expect.objectContaining({ ground: 'employer' })
		);
	});

	test('is left of a mistake; what ended is kept and ties on', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		await addInterest(db, officer, entry('organisation', { kvk_number: KVK }));
		const [one] = await myInterests(db, officer);
		const interest_id = one?.id ?? '';
		await endInterest(db, officer, { interest_id, until_on: await today(db) });
		expect(none(await officerMeets(officer))).toEqual([]);
		const stranger = await aPerson(db, { roles: ['grant_officer'] });
		await expect(retractInterest(db, stranger, { interest_id, reason: 'Nee' })).rejects.toThrow(NotFound);
		await retractInterest(db, officer, { interest_id, reason: 'Ander nummer bedoeld.' });
		expect(missed(await officerMeets(officer))).toEqual(['term_counts', 'lost_mail']);
		expect(await myInterests(db, officer)).toEqual([]);
	});

	test('keeps an auditor from reading, who decides nothing', async () => {
		const auditor = await aPerson(db, { roles: ['auditor'] });
		await addInterest(db, auditor, entry('organisation', { kvk_number: KVK }));
		expect(await opens(officeCase(db, auditor, id, 'auditor'))).toBe(true);
	});

	test('is entered by an applicant, who has no register', async () => {
		expect(
			await reasonsOf(addInterest(db, applicant, entry('organisation', { kvk_number: KVK })))
		).toHaveLength(1);
	});
});

test('a decision is proposed by nobody with an interest', async () => {
	const officer = await aPerson(db, { roles: ['grant_officer'] });
	await addInterest(db, officer, entry('supplier', { kvk_number: SUPPLIER }));
	const [outcome] = await proposeDecisions(db, officer, { application_ids: [id] }).catch(() => []);
	expect(outcome?.done).toBeFalsy();
	expect(await db.selectFrom('decision').where('application_id', '=', id).selectAll().execute()).toEqual([]);
});
