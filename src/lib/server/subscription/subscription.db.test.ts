import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { announceOpenings } from './announce-openings.ts';
import { confirm } from './confirm.ts';
import { end } from './end.ts';
import { subscriptionWith } from './queries.ts';
import { subscribe } from './subscribe.ts';

const DAY = 86_400;
const HOUR = 3_600;

let database: TestDatabase;
let db: Database;
let administrator: Person;
let tranche_id: string;
let scheme_id: string;
let rounds = 0;
let networks = 0;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());
beforeEach(async () => {
	await db.deleteFrom('subscription').execute();
	await db.deleteFrom('subscription_attempt').execute();
	tranche_id = await aTranche(db, administrator, { code: `P${++rounds}` });
	({ scheme_id } = await db
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select('scheme_id')
		.executeTakeFirstOrThrow());
});

const ADDRESS = 'praktijk@example.org';
const ask = (wish: Partial<Parameters<typeof subscribe>[1]> = {}) =>
	subscribe(db, {
		about: 'tranche',
		about_id: tranche_id,
		address: ADDRESS,
		language: 'nl',
		network: `198.51.100.${++networks}`,
		...wish
	});
const mailsTo = (address = ADDRESS) =>
	db.selectFrom('mail').where('to_address', '=', address).orderBy('created_at').selectAll().execute();
const newMail = async (kind: string, address = ADDRESS) =>
	(await mailsTo(address)).filter((mail) => mail.kind === kind).at(-1);
const secretIn = async (kind = 'subscription_confirm', address = ADDRESS) => {
	const mail = await newMail(kind, address);
	return /subscriptions\/([\w-]+)/.exec(`${mail?.link} ${mail?.body}`)?.[1] ?? '';
};
const written = async (address = ADDRESS) =>
	(await mailsTo(address)).filter(({ kind }) => kind === 'subscription_open').length;

describe('who wants to hear when a tranche opens', () => {
	test('confirms the address, and gets one mail when it opens, never two', async () => {
		const before = await written();
		await ask();
		await confirm(db, await secretIn());
		await followUp(db);
		expect(await written()).toBe(before);
		await moveClockTo(db, 2 * HOUR);
		await followUp(db);
		await followUp(db);
		expect(await written()).toBe(before + 1);
		const mail = await newMail('subscription_open');
		expect(mail?.link).toBe(`/tranches/${tranche_id}`);
		expect(mail?.subject).toContain(`Ronde P${rounds} is open`);
		expect(await subscriptionWith(db, await secretIn('subscription_open'))).toMatchObject({ state: 'sent' });
	});

	test('two follow-ups at once write once', async () => {
		const before = await written();
		await ask();
		await confirm(db, await secretIn());
		await moveClockTo(db, 2 * HOUR);
		await Promise.all([announceOpenings(db), announceOpenings(db)]);
		expect(await written()).toBe(before + 1);
	});

	test('hears nothing without confirming, and is forgotten after thirty days', async () => {
		const before = await written();
		await ask();
		await moveClockTo(db, 2 * HOUR);
		await followUp(db);
		expect(await written()).toBe(before);
		const secret = await secretIn();
		await moveClockTo(db, 31 * DAY);
		await followUp(db);
		expect(await subscriptionWith(db, secret)).toBeNull();
		expect(await mailsTo()).toEqual([]);
	});

	test('of a tranche that closed without a word is forgotten thirty days after', async () => {
		await ask();
		await confirm(db, await secretIn());
		const confirmed = await db.selectFrom('subscription').select('id').execute();
		await db
			.updateTable('tranche')
			.set({ closes_at: sql`business_now()`, opens_at: sql`business_now() - interval '1 day'` })
			.where('id', '=', tranche_id)
			.execute();
		await moveClockTo(db, 29 * DAY);
		await followUp(db);
		expect(await db.selectFrom('subscription').select('id').execute()).toEqual(confirmed);
		await moveClockTo(db, 2 * DAY);
		await followUp(db);
		expect(await db.selectFrom('subscription').select('id').execute()).toEqual([]);
	});

	test('cannot confirm after seven days', async () => {
		await ask();
		const secret = await secretIn();
		await moveClockTo(db, 7 * DAY + 60);
		expect(await reasonsOf(confirm(db, secret))).toEqual([expect.stringContaining('seven days')]);
		expect(await subscriptionWith(db, secret)).toMatchObject({ state: 'expired' });
	});

	test('stops with the link of any mail, and then hears nothing', async () => {
		const before = await written();
		await ask();
		await confirm(db, await secretIn());
		await end(db, await secretIn());
		await moveClockTo(db, 2 * HOUR);
		await followUp(db);
		expect(await written()).toBe(before);
		await expect(end(db, 'nobody-was-sent-this')).rejects.toThrow(NotFound);
	});

	test('can wait for the next tranche of a scheme, whichever that is; one that is open already is not it', async () => {
		await moveClockTo(db, 2 * HOUR);
		const before = await written();
		await ask({ about: 'scheme', about_id: scheme_id });
		await confirm(db, await secretIn());
		await followUp(db);
		expect(await written()).toBe(before);
		await aTranche(db, administrator, { code: `N${rounds}` });
		await moveClockTo(db, 2 * HOUR);
		await followUp(db);
		expect(await written()).toBe(before + 1);
	});

	test('is told that an open tranche needs no waiting', async () => {
		await moveClockTo(db, 2 * HOUR);
		expect(await reasonsOf(ask())).toEqual([expect.stringContaining('open already')]);
	});

	test('hears the same whether the address is on the list or not', async () => {
		await ask();
		await confirm(db, await secretIn());
		const mails = (await mailsTo()).length;
		expect(await reasonsOf(ask())).toEqual([]);
		expect((await mailsTo()).length).toBe(mails);
		expect(await db.selectFrom('subscription').selectAll().execute()).toHaveLength(1);
	});

	test('an address gets three mails a day at most, and one network cannot ask for more than ten an hour', async () => {
		const mails = (await mailsTo('ander@example.org')).length;
		for (let turn = 0; turn < 5; turn++) await ask({ address: 'ander@example.org' });
		expect((await mailsTo('ander@example.org')).length).toBe(mails + 3);
		const network = '203.0.113.9';
		for (let turn = 0; turn < 10; turn++) await ask({ network, address: `a${turn}@example.org` });
		expect(await reasonsOf(ask({ network, address: 'b@example.org' }))).toEqual([
			expect.stringContaining('too often')
		]);
		await moveClockTo(db, HOUR + 1);
		const later = await aTranche(db, administrator, { code: `L${rounds}` });
		expect(await reasonsOf(ask({ network, about_id: later, address: 'b@example.org' }))).toEqual([]);
	});

	test('asking many times at once gets no more mails than asking one after another', async () => {
		const mails = (await mailsTo('druk@example.org')).length;
		await Promise.all(Array.from({ length: 12 }, () => ask({ address: 'druk@example.org' })));
		expect((await mailsTo('druk@example.org')).length).toBe(mails + 3);
		const network = '203.0.113.10';
		const many = Array.from({ length: 14 }, (_, turn) => ask({ network, address: `d${turn}@example.org` }));
		const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(4);
	});

	test('a tranche that was never published cannot be waited for', async () => {
		await expect(ask({ about_id: crypto.randomUUID() })).rejects.toThrow(NotFound);
		await expect(ask({ about: 'scheme', about_id: crypto.randomUUID() })).rejects.toThrow(NotFound);
	});
});
