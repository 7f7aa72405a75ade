import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NotFound } from '../../domain/refusal.ts';
import { askApplicant } from '../application/ask.ts';
import { mayEdit, permitEditor } from '../application/lock-own.ts';
import { ownApplication, ownApplications, ownFilled } from '../application/queries.ts';
import { saveSection } from '../application/save-section.ts';
import { startApplication } from '../testing/start-application.ts';
import { submitApplication } from '../application/submit.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { record } from '../audit/record.ts';
import { caseTrail } from '../case/trail.ts';
import { officeCase } from '../case/file.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { acceptInvitation } from '../invitation/accept.ts';
import { changeMemberRole } from '../organisation/change-role.ts';
import { removeMember } from '../organisation/remove-member.ts';
import { organisationsOf } from '../organisation/queries.ts';
import type { Person } from '../person/person.ts';
import { aMandate } from '../testing/a-mandate.ts';
import { anAnswer } from '../testing/an-answer.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { freezeClock } from '../testing/freeze-clock.ts';
import { lastToken } from '../testing/last-token.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { giveMandate } from './give.ts';
import { mandatesOf } from './queries.ts';
import { revokeMandate } from './revoke.ts';

let test_database: TestDatabase;
let db: Database;
let tranches: readonly [string, string];
let owner: Person;
let adviser: Person;
let organisation_id: string;
/** The application of the mandate, and another of the same organisation. */
let id: string;
let other: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	tranches = [
		await aTranche(db, administrator, { code: 'T1' }),
		await aTranche(db, administrator, { code: 'T2' })
	];
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());
beforeEach(async () => {
	owner = await aPerson(db, { name: 'Anna de Wit' });
	adviser = await aPerson(db, { name: 'Ad Viseur' });
	organisation_id = await anOrganisation(db, owner);
	id = await aDraft(db, owner, { tranche_id: tranches[0], organisation_id });
	other = await aDraft(db, owner, { tranche_id: tranches[1], organisation_id });
});

const inDays = async (days: number) =>
	Temporal.PlainDate.from(await today(db))
		.add({ days })
		.toString();
const mandated = (days?: number) =>
	aMandate(db, owner, adviser, { application_id: id, ...(days === undefined ? {} : { days }) });
const plan = {
	problem: 'Wij hebben geen back-up.',
	approach: 'Wij kopen er een.',
	effect: 'Patiënten merken niets.'
};
const savePlan = async (person: Person, application_id: string) =>
	saveSection(db, person, {
		application_id,
		section: 'plan',
		answers: plan,
		version: (await ownFilled(db, owner, application_id)).saved.stamps.plan?.version ?? null
	});
const mailsTo = async ({ id: person_id }: Person) =>
	(
		await db
			.selectFrom('mail')
			.where('person_id', '=', person_id)
			.orderBy('created_at')
			.select('kind')
			.execute()
	).map(({ kind }) => kind);

describe('an adviser with a mandate', () => {
	test('edits and submits the one application, on behalf of the organisation, and may sign it', async () => {
		await mandated();
		await savePlan(adviser, id);
		await submitApplication(db, adviser, id);
		const events = await db
			.selectFrom('audit_event')
			.where('application_id', '=', id)
			.where('person_id', '=', adviser.id)
			.orderBy('id')
			.select(['event', 'mandate_id'])
			.execute();
		expect(events.filter(({ mandate_id }) => mandate_id === null).map(({ event }) => event)).toEqual([
			'mandate.accepted'
		]);
		expect(events.map(({ event }) => event)).toContain('application.submitted');
		const { facts } = await db
			.selectFrom('rule_run')
			.where('application_id', '=', id)
			.select('facts')
			.executeTakeFirstOrThrow();
		expect(JSON.stringify(facts)).toMatch(/"submitter_may_sign":\s*true/);
	});

	test('is shown in the case file as acting on behalf of the organisation; the owner is not', async () => {
		await mandated();
		await savePlan(owner, id);
		await submitApplication(db, adviser, id);
		const trail = await caseTrail(db, id);
		const line = (event: string) => trail.find((one) => one.event === event);
		expect(line('application.submitted')).toMatchObject({
			who: 'Ad Viseur',
			on_behalf_of: 'Huisartsenpraktijk De Linde'
		});
		expect(line('application.started')).toMatchObject({ who: 'Anna de Wit', on_behalf_of: null });
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		expect((await officeCase(db, officer, id, 'grant_officer')).number).toBeTruthy();
	});

	test('sees that application and no other of the same organisation, by any way an applicant has', async () => {
		await mandated();
		await submitApplication(db, owner, other);
		expect((await ownApplications(db, adviser)).map((one) => one.id)).toEqual([id]);
		expect(await organisationsOf(db, adviser)).toEqual([]);
		const document = await db
			.selectFrom('document')
			.where('application_id', '=', other)
			.select('id')
			.executeTakeFirst();
		const reaches: (() => Promise<unknown>)[] = [
			() => ownApplication(db, adviser, other),
			() => ownFilled(db, adviser, other),
			() => savePlan(adviser, other),
			() => submitApplication(db, adviser, other),
			() => withdrawApplication(db, adviser, other),
			() => anAnswer(db, adviser, other, 'x'),
			() =>
				giveMandate(db, adviser, { application_id: other, email: 'x@example.org', until_on: '2030-01-01' }),
			() => startApplication(db, adviser, { tranche_id: tranches[0], organisation_id, language: 'nl' }),
			async () => {
				const { download } = await import('../documents/queries.ts');
				if (!document || !(await download(db, adviser, document.id))) throw new NotFound('document');
			}
		];
		for (const reach of reaches) await expect(reach(), reach.toString()).rejects.toThrow(NotFound);
		expect(await mayEdit(db, adviser, { organisation_id, id: other })).toBe(false);
		expect(await mayEdit(db, adviser, { organisation_id, id })).toBe(true);
		await expect(permitEditor(db, adviser, organisation_id)).rejects.toThrow(NotFound);
	});

	test('leaves the bank account, withdrawing and mandates to the organisation', async () => {
		await mandated();
		const { saved } = await ownFilled(db, owner, id);
		const version = saved.stamps.payment?.version ?? null;
		const answers = { iban: 'NL91ABNA0417164300', account_name: 'Ad Viseur' };
		const refused = [
			() => saveSection(db, adviser, { application_id: id, section: 'payment', answers, version }),
			() => withdrawApplication(db, adviser, id),
			() => giveMandate(db, adviser, { application_id: id, email: 'x@example.org', until_on: '2030-01-01' })
		];
		for (const act of refused) expect((await reasonsOf(act()))[0]).toMatch(/Only the organisation itself/);
		expect((await ownFilled(db, owner, id)).saved.sections.payment).not.toMatchObject(answers);
	});

	test('answers the question that was asked', async () => {
		await mandated();
		await submitApplication(db, owner, id);
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		await askApplicant(db, officer, {
			application_id: id,
			kind: 'completion',
			items: [{ text: 'Welke back-up hebt u?' }]
		});
		await anAnswer(db, adviser, id, 'Geen.');
		expect(await mailsTo(owner)).toContain('mandate_acted');
	});

	test('makes no owner hear of what they only read', async () => {
		await mandated();
		await db.transaction().execute((tx) =>
			record(tx, {
				record: 'message',
				record_id: id,
				event: 'message.read',
				person_id: adviser.id,
				application_id: id
			})
		);
		expect(await mailsTo(owner)).not.toContain('mandate_acted');
	});

	test('makes the owners hear of it, once a day', async () => {
		await mandated();
		await savePlan(adviser, id);
		await submitApplication(db, adviser, id);
		const told = async () => (await mailsTo(owner)).filter((kind) => kind === 'mandate_acted').length;
		expect(await told()).toBe(1);
	});
});

describe('a mandate ends', () => {
	test('at once when the owner revokes it, in the middle of typing: saving says so and whom to ask', async () => {
		const mandate_id = await mandated();
		await savePlan(adviser, id);
		await revokeMandate(db, owner, mandate_id);
		await revokeMandate(db, owner, mandate_id);
		const thrown = await savePlan(adviser, id).catch((error: unknown) => error);
		expect(thrown).toBeInstanceOf(NotFound);
		expect((thrown as NotFound).words?.en).toMatch(/mandate for this application has ended.*Ask Anna de Wit/);
		expect(await ownApplications(db, adviser)).toEqual([]);
		expect((await mailsTo(adviser)).filter((kind) => kind === 'mandate_ended')).toHaveLength(1);
	});

	test('when the adviser gives it back', async () => {
		const mandate_id = await mandated();
		await revokeMandate(db, adviser, mandate_id);
		await expect(ownApplication(db, adviser, id)).rejects.toThrow(NotFound);
	});

	test('when somebody who is a colleague as well is removed, or may only read from now on', async () => {
		const reader = await aPerson(db);
		for (const [person, end] of [
			[adviser, () => removeMember(db, owner, { organisation_id, person_id: adviser.id })],
			[reader, () => changeMemberRole(db, owner, { organisation_id, person_id: reader.id, role: 'reader' })]
		] as const) {
			await aMandate(db, owner, person, { application_id: id });
			await db
				.insertInto('organisation_member')
				.values({ organisation_id, person_id: person.id, role: 'editor', joined_at: new Date() })
				.execute();
			await end();
			expect(await mayEdit(db, person, { organisation_id, id })).toBe(false);
		}
		await expect(ownApplication(db, adviser, id)).rejects.toThrow(NotFound);
	});

	test('only by an owner or the adviser', async () => {
		const mandate_id = await mandated();
		const editor = await aPerson(db);
		await db
			.insertInto('organisation_member')
			.values({ organisation_id, person_id: editor.id, role: 'editor', joined_at: new Date() })
			.execute();
		expect((await reasonsOf(revokeMandate(db, editor, mandate_id)))[0]).toMatch(/Only an owner/);
		await expect(revokeMandate(db, await aPerson(db), mandate_id)).rejects.toThrow(NotFound);
	});
});

describe('giving a mandate', () => {
	test('is for an owner, up to twelve months, from today on, and not to a colleague', async () => {
		const give = async (person: Person, days: number, email = 'adviseur@example.org') =>
			(
				await reasonsOf(giveMandate(db, person, { application_id: id, email, until_on: await inDays(days) }))
			)[0];
		expect(await give(owner, -1)).toMatch(/from today on/);
		expect(await give(owner, 400)).toMatch(/at most 12 months/);
		expect(await give(owner, 10, owner.email)).toMatch(/belongs to the organisation already/);
		for (let adviser = 0; adviser < 5; adviser++)
			expect(await give(owner, 0, `adviseur${adviser}@example.org`)).toBeUndefined();
		expect(await give(owner, 10, 'zesde@example.org')).toMatch(/five advisers/);
	});

	test('to somebody who works for the scheme is not possible', async () => {
		adviser = await aPerson(db, { roles: ['reviewer'] });
		expect((await reasonsOf(mandated()))[0]).toMatch(/works for this scheme/);
	});

	test('for a last day that passed before the adviser accepted begins nothing', async () => {
		const until_on = await inDays(1);
		await giveMandate(db, owner, { application_id: id, email: adviser.email, until_on });
		await moveClockTo(db, 2 * 24 * 3600);
		const late = acceptInvitation(db, adviser, await lastToken(db, adviser.email));
		expect((await reasonsOf(late))[0]).toMatch(/has expired/);
		expect(await mandatesOf(db, id)).toEqual([]);
	});

	test('makes the adviser unfit to handle any case of the organisation, also afterwards', async () => {
		const mandate_id = await mandated();
		await submitApplication(db, owner, other);
		await revokeMandate(db, owner, mandate_id);
		await db
			.insertInto('person_role')
			.values({
				person_id: adviser.id,
				role: 'grant_officer',
				scheme_id: null,
				source_code: null,
				granted_by: null
			})
			.execute();
		const staff: Person = { ...adviser, roles: ['applicant', 'grant_officer'] };
		await expect(officeCase(db, staff, other, 'grant_officer')).rejects.toThrow(NotFound);
	});
});

test('a colleague removed while typing is told that they left and whom to ask, and nothing is saved', async () => {
	const colleague = await aPerson(db, { name: 'Bas Kramer' });
	await db
		.insertInto('organisation_member')
		.values({ organisation_id, person_id: colleague.id, role: 'editor', joined_at: new Date() })
		.execute();
	await removeMember(db, owner, { organisation_id, person_id: colleague.id });
	const before = (await ownFilled(db, owner, id)).saved.sections.plan;
	const thrown = await savePlan(colleague, id).catch((error: unknown) => error);
	expect((thrown as NotFound).words?.nl).toMatch(/hoort niet meer bij deze organisatie.*Vraag Anna de Wit/);
	expect((await ownFilled(db, owner, id)).saved.sections.plan).toEqual(before);
});

test('a mandate ends by itself when its last day has passed in Amsterdam, whatever the day in UTC', async () => {
	const until_on = await inDays(3);
	await mandated(3);
	const midnight = Temporal.PlainDate.from(until_on).add({ days: 1 }).toZonedDateTime('Europe/Amsterdam');
	await freezeClock(db, new Date(midnight.epochMilliseconds - 1000));
	expect((await ownApplication(db, adviser, id)).id).toBe(id);
	await freezeClock(db, new Date(midnight.epochMilliseconds));
	await expect(ownApplication(db, adviser, id)).rejects.toThrow(NotFound);
	const thrown = await submitApplication(db, adviser, id).catch((error: unknown) => error);
	expect((thrown as NotFound).words?.en).toMatch(/has ended/);
});
