import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../domain/refusal.ts';
import type { StaffRole } from '../../domain/roles.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { grantRole } from './grant-role.ts';
import { makeFirstAdministrator } from './make-first-administrator.ts';
import type { Person } from './person.ts';
import { account, personById } from './queries.ts';
import { revokeRole } from './revoke-role.ts';

let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
});
afterAll(() => test_database.drop());

const grant = (person_id: string, role: StaffRole, source_code: string | null = null) => ({
	person_id,
	role,
	scheme_id: null,
	source_code
});
const rolesOf = async ({ id }: Person) => (await personById(db, id))?.roles;
const roleId = async ({ id }: Person) => (await account(db, id))?.roles[0]?.id ?? '';

test('the first administrator is made once, and chooses a password with the link', async () => {
	const first = { email: 'beheer@example.org', name: 'Lotte Brands', token: 'a-token' };
	expect(await makeFirstAdministrator(db, first)).toBe(true);
	expect(await makeFirstAdministrator(db, { ...first, email: 'ander@example.org' })).toBe(false);
	const link = await db.selectFrom('verification').selectAll().executeTakeFirstOrThrow();
	expect(link.identifier).toBe('reset-password:a-token');
	expect((await personById(db, link.value))?.roles).toEqual(['applicant', 'administrator']);
});

test('an administrator gives and takes roles, and both are on record', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const person = await aPerson(db);
	await grantRole(db, administrator, grant(person.id, 'reviewer'));
	await grantRole(db, administrator, grant(person.id, 'reviewer'));
	expect(await rolesOf(person)).toEqual(['applicant', 'reviewer']);
	const role = await roleId(person);
	await revokeRole(db, administrator, role);
	await revokeRole(db, administrator, role);
	expect(await rolesOf(person)).toEqual(['applicant']);
	const events = await db
		.selectFrom('audit_event')
		.select(['event', 'person_id'])
		.where('record_id', '=', person.id)
		.orderBy('id')
		.execute();
	expect(events).toEqual([
		{ event: 'person.role_granted', person_id: administrator.id },
		{ event: 'person.role_revoked', person_id: administrator.id }
	]);
});

test('a funder follows a source of money; no other role does', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const [funder, auditor] = [await aPerson(db), await aPerson(db)];
	await expect(grantRole(db, administrator, grant(funder.id, 'funder'))).rejects.toBeInstanceOf(Refused);
	await grantRole(db, administrator, grant(funder.id, 'funder', 'efro'));
	await grantRole(db, administrator, grant(auditor.id, 'auditor', 'efro'));
	expect((await personById(db, funder.id))?.sources).toEqual(['efro']);
	expect((await personById(db, auditor.id))?.sources).toEqual([]);
});

test.each(['reviewer', 'decision_maker', 'auditor'] as const)('a %s gives nobody a role', async (role) => {
	const [person, other] = [await aPerson(db, { roles: [role] }), await aPerson(db)];
	await expect(grantRole(db, person, grant(other.id, 'administrator'))).rejects.toBeInstanceOf(Refused);
	await expect(revokeRole(db, person, await roleId(person))).rejects.toBeInstanceOf(Refused);
});

test('nobody gives or takes their own roles', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	await expect(grantRole(db, administrator, grant(administrator.id, 'auditor'))).rejects.toBeInstanceOf(
		Refused
	);
	const own = await roleId(administrator);
	await expect(revokeRole(db, administrator, own)).rejects.toBeInstanceOf(Refused);
});

test('of two administrators who take each other’s role at the same moment, one stays', async () => {
	for (let round = 0; round < 5; round++) {
		await db.deleteFrom('person_role').where('role', '=', 'administrator').execute();
		const [one, two] = [
			await aPerson(db, { roles: ['administrator'] }),
			await aPerson(db, { roles: ['administrator'] })
		];
		const [first, second] = [await roleId(one), await roleId(two)];
		await Promise.allSettled([revokeRole(db, one, second), revokeRole(db, two, first)]);
		const left = await db
			.selectFrom('person_role')
			.where('role', '=', 'administrator')
			.select('id')
			.execute();
		expect(left).toHaveLength(1);
	}
});
