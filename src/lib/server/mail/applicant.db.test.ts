import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { mailApplicant } from './applicant.ts';
import { queueMail } from './queue.ts';

let test_database: TestDatabase;
let db: Database;
let owner: Person;
let editor: Person;
let application: { id: string; number: string };

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	const tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
	owner = await aPerson(db, { name: 'Noor van Dalen', language: 'nl' });
	const organisation_id = await anOrganisation(db, owner);
	editor = await aPerson(db, { name: 'Sam Editor', language: 'en' });
	const reader = await aPerson(db, { name: 'Rik Lezer' });
	for (const [person, role] of [
		[editor, 'editor'],
		[reader, 'reader']
	] as const)
		await db
			.insertInto('organisation_member')
			.values({ organisation_id, person_id: person.id, role, joined_at: await now(db) })
			.execute();
	application = await anApplication(db, owner, { tranche_id, organisation_id });
});
afterAll(() => test_database.drop());

const mails = (kind: string) =>
	db
		.selectFrom('mail')
		.where('kind', '=', kind)
		.select(['person_id', 'to_address', 'language', 'subject', 'body', 'link'])
		.orderBy('language', 'desc')
		.execute();

test('everybody who acts for an application hears of it in their own language; who only reads does not', async () => {
	await db.transaction().execute((tx) =>
		mailApplicant(tx, application.id, {
			kind: 'decision_extended',
			values: ({ number, day }) => ({ number, until: day('2027-03-14'), reason: 'Drukte.' })
		})
	);
	const [dutch, english, ...others] = await mails('decision_extended');
	expect(dutch).toMatchObject({
		person_id: owner.id,
		subject: `Wij hebben meer tijd nodig voor ${application.number}`,
		link: `/my/applications/${application.id}`
	});
	expect(dutch?.body).toContain('14 maart 2027');
	expect(english).toMatchObject({ person_id: editor.id, link: `/en/my/applications/${application.id}` });
	expect(english?.body).toContain('14 March 2027');
	expect(others).toEqual([]);
});

test('the confirmation of receipt goes to the colleagues of whoever submitted as well', async () => {
	expect((await mails('application_received')).map(({ person_id }) => person_id)).toEqual([
		owner.id,
		editor.id
	]);
});

test('a mail can go to an address without an account', async () => {
	await db.transaction().execute((tx) =>
		queueMail(tx, {
			to: { address: 'bezoeker@example.org', language: 'en' },
			kind: 'address_known',
			values: {},
			link: '/register'
		})
	);
	const [mail] = await mails('address_known');
	expect(mail).toMatchObject({ person_id: null, to_address: 'bezoeker@example.org', link: '/en/register' });
	expect(mail?.body).toMatch(/^Hello,\n\n/);
});
