import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '../../domain/refusal.ts';
import type { MemberRole } from '../../domain/organisation/member-roles.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { permitEditor } from '../application/lock-own.ts';
import { acceptInvitation } from '../invitation/accept.ts';
import { inviteMember } from '../invitation/invite-member.ts';
import { invitationBy } from '../invitation/queries.ts';
import { resendInvitation } from '../invitation/resend.ts';
import { withdrawInvitation } from '../invitation/withdraw.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { lastToken } from '../testing/last-token.ts';
import { changeMemberRole } from './change-role.ts';
import { peopleOf } from './people.ts';
import { removeMember } from './remove-member.ts';

let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
});
afterAll(() => test_database.drop());

const anOwner = async () => {
	const owner = await aPerson(db, { name: 'Anna de Wit' });
	return { owner, organisation_id: await anOrganisation(db, owner) };
};
async function aColleague(owner: Person, organisation_id: string, role: MemberRole = 'editor') {
	const colleague = await aPerson(db, { name: 'Bas Kramer' });
	await inviteMember(db, owner, { organisation_id, email: colleague.email, role });
	await acceptInvitation(db, colleague, await lastToken(db, colleague.email));
	return colleague;
}
const roleOf = async (person: Person, organisation_id: string) =>
	(await peopleOf(db, person, organisation_id))?.members.find(({ id }) => id === person.id)?.role;
const mailsTo = async ({ id }: Person) =>
	(
		await db
			.selectFrom('mail')
			.where('person_id', '=', id)
			.orderBy('created_at')
			.orderBy('id')
			.select('kind')
			.execute()
	).map(({ kind }) => kind);

test('a colleague joins with the link in the mail, in the role they were invited for, and the owner is told', async () => {
	const { owner, organisation_id } = await anOwner();
	const colleague = await aColleague(owner, organisation_id);
	expect(await roleOf(colleague, organisation_id)).toBe('editor');
	expect(await mailsTo(owner)).toEqual(['member_joined']);
	const events = await db
		.selectFrom('audit_event')
		.where('record_id', '=', organisation_id)
		.orderBy('id')
		.select('event')
		.execute();
	expect(events.map(({ event }) => event)).toEqual([
		'organisation.member_invited',
		'organisation.member_joined'
	]);
});

test('the secret of an invitation is in the mail only: the database keeps its hash', async () => {
	const { owner, organisation_id } = await anOwner();
	await inviteMember(db, owner, { organisation_id, email: 'ria@example.org', role: 'reader' });
	const token = await lastToken(db, 'ria@example.org');
	const stored = await db
		.selectFrom('invitation')
		.where('email', '=', 'ria@example.org')
		.selectAll()
		.execute();
	expect(JSON.stringify(stored)).not.toContain(token);
	const mail = await db
		.selectFrom('mail')
		.where('to_address', '=', 'ria@example.org')
		.select('confidential')
		.executeTakeFirst();
	expect(mail).toEqual({ confidential: true });
});

test('an invitation works once: again it is the same for who used it, and used for anybody else', async () => {
	const { owner, organisation_id } = await anOwner();
	const [colleague, other] = [await aPerson(db), await aPerson(db)];
	await inviteMember(db, owner, { organisation_id, email: colleague.email, role: 'editor' });
	const token = await lastToken(db, colleague.email);
	await Promise.all([acceptInvitation(db, colleague, token), acceptInvitation(db, colleague, token)]);
	expect(await acceptInvitation(db, colleague, token)).toBe('/my');
	expect(await reasonsOf(acceptInvitation(db, other, token))).toEqual([
		'This invitation has been used already. A link works only once.'
	]);
	expect((await peopleOf(db, owner, organisation_id))?.members).toHaveLength(2);
});

test('a link that got into other hands opens nothing: the account must have the invited address, confirmed', async () => {
	const { owner, organisation_id } = await anOwner();
	const [colleague, thief] = [await aPerson(db), await aPerson(db)];
	await inviteMember(db, owner, { organisation_id, email: colleague.email, role: 'owner' });
	const token = await lastToken(db, colleague.email);
	expect((await reasonsOf(acceptInvitation(db, thief, token)))[0]).toMatch(/another e-mail address/);
	await db.updateTable('person').set({ email_verified: false }).where('id', '=', colleague.id).execute();
	expect((await reasonsOf(acceptInvitation(db, colleague, token)))[0]).toMatch(/another e-mail address/);
	await expect(acceptInvitation(db, thief, 'guessed')).rejects.toThrow(NotFound);
	expect((await peopleOf(db, owner, organisation_id))?.members).toHaveLength(1);
});

test('a withdrawn or expired invitation opens nothing, and says so', async () => {
	const { owner, organisation_id } = await anOwner();
	const [one, two] = [await aPerson(db), await aPerson(db)];
	for (const { email } of [one, two])
		await inviteMember(db, owner, { organisation_id, email, role: 'editor' });
	const [first, second] = [await lastToken(db, one.email), await lastToken(db, two.email)];
	const { invited = [] } = (await peopleOf(db, owner, organisation_id)) ?? {};
	await withdrawInvitation(db, owner, invited.find(({ email }) => email === one.email)?.id ?? '');
	expect((await reasonsOf(acceptInvitation(db, one, first)))[0]).toMatch(/withdrawn/);
	await moveClockTo(db, 14 * 24 * 3600);
	expect(await invitationBy(db, second)).toMatchObject({ state: 'expired' });
	expect((await reasonsOf(acceptInvitation(db, two, second)))[0]).toMatch(/expired/);
	await resendInvitation(db, owner, invited.find(({ email }) => email === two.email)?.id ?? '');
	await expect(acceptInvitation(db, two, second)).rejects.toThrow(NotFound);
	await acceptInvitation(db, two, await lastToken(db, two.email));
	expect(await roleOf(two, organisation_id)).toBe('editor');
});

test('one address has one open invitation, and one organisation cannot be used to flood people with mail', async () => {
	const { owner, organisation_id } = await anOwner();
	const invite = (email: string) => inviteMember(db, owner, { organisation_id, email, role: 'reader' });
	await Promise.all([invite('kees@example.org'), invite('kees@example.org')]);
	expect((await peopleOf(db, owner, organisation_id))?.invited).toMatchObject([
		{ email: 'kees@example.org' }
	]);
	for (let sent = 2; sent < 5; sent++) await invite('kees@example.org');
	expect((await reasonsOf(invite('kees@example.org')))[0]).toMatch(/five times/);
	for (let sent = 5; sent < 20; sent++) await invite(`iemand${sent}@example.org`);
	expect((await reasonsOf(invite('nog-een@example.org')))[0]).toMatch(/too many invitations today/);
	const second = await anOrganisation(db, owner);
	const elsewhere = inviteMember(db, owner, {
		organisation_id: second,
		email: 'nog-een@example.org',
		role: 'reader'
	});
	expect((await reasonsOf(elsewhere))[0]).toMatch(/too many invitations today/);
});

test('only an owner invites, changes roles and removes; a stranger finds nothing', async () => {
	const { owner, organisation_id } = await anOwner();
	const editor = await aColleague(owner, organisation_id);
	const stranger = await aPerson(db);
	const acts = (person: Person) => [
		() => inviteMember(db, person, { organisation_id, email: 'x@example.org', role: 'owner' }),
		() => changeMemberRole(db, person, { organisation_id, person_id: person.id, role: 'owner' }),
		() => removeMember(db, person, { organisation_id, person_id: owner.id })
	];
	for (const act of acts(editor)) expect((await reasonsOf(act()))[0]).toMatch(/Only an owner/);
	for (const act of acts(stranger)) await expect(act()).rejects.toThrow(NotFound);
	expect(await peopleOf(db, stranger, organisation_id)).toBeUndefined();
	expect((await peopleOf(db, editor, organisation_id))?.invited).toEqual([]);
});

test('a role changes, somebody leaves and somebody is removed: each is told, and what they did stays', async () => {
	const { owner, organisation_id } = await anOwner();
	const [one, two] = [await aColleague(owner, organisation_id), await aColleague(owner, organisation_id)];
	await changeMemberRole(db, owner, { organisation_id, person_id: one.id, role: 'reader' });
	await changeMemberRole(db, owner, { organisation_id, person_id: one.id, role: 'reader' });
	expect(await mailsTo(one)).toEqual(['member_role_changed']);
	await removeMember(db, one, { organisation_id, person_id: one.id });
	await removeMember(db, owner, { organisation_id, person_id: two.id });
	expect(await mailsTo(two)).toEqual(['member_removed']);
	expect((await mailsTo(owner)).filter((kind) => kind === 'member_gone')).toHaveLength(1);
	expect(await roleOf(owner, organisation_id)).toBe('owner');
	expect(await peopleOf(db, two, organisation_id)).toBeUndefined();
});

test('who was removed while changing what the organisation tells, reads so and whom to ask; nobody else does', async () => {
	const { owner, organisation_id } = await anOwner();
	const colleague = await aColleague(owner, organisation_id);
	await removeMember(db, owner, { organisation_id, person_id: colleague.id });
	const wordsFor = (person: Person) =>
		permitEditor(db, person, organisation_id).then(
			() => 'may',
			(thrown: unknown) => thrown instanceof NotFound && thrown.words?.en
		);
	expect(await wordsFor(colleague)).toMatch(/no longer belong .* Ask Anna de Wit/);
	expect(await wordsFor(await aPerson(db))).toBeUndefined();
	expect(await wordsFor(owner)).toBe('may');
});

test('an owner who is removed or becomes an editor lets nobody in any more with an invitation they sent', async () => {
	const { owner, organisation_id } = await anOwner();
	const [leaver, editor] = [
		await aColleague(owner, organisation_id, 'owner'),
		await aColleague(owner, organisation_id, 'owner')
	];
	const [back, friend] = [await aPerson(db), await aPerson(db)];
	await inviteMember(db, leaver, { organisation_id, email: back.email, role: 'owner' });
	await inviteMember(db, editor, { organisation_id, email: friend.email, role: 'owner' });
	await removeMember(db, owner, { organisation_id, person_id: leaver.id });
	await changeMemberRole(db, owner, { organisation_id, person_id: editor.id, role: 'editor' });
	for (const { email } of [back, friend]) {
		const person = email === back.email ? back : friend;
		expect((await reasonsOf(acceptInvitation(db, person, await lastToken(db, email))))[0]).toMatch(
			/withdrawn/
		);
	}
	expect((await peopleOf(db, owner, organisation_id))?.invited).toEqual([]);
});

test('the last owner cannot go or step back, even when two owners leave at the same moment', async () => {
	for (let round = 0; round < 4; round++) {
		const { owner, organisation_id } = await anOwner();
		expect((await reasonsOf(removeMember(db, owner, { organisation_id, person_id: owner.id })))[0]).toMatch(
			/always be an owner/
		);
		const demotion = changeMemberRole(db, owner, { organisation_id, person_id: owner.id, role: 'editor' });
		expect((await reasonsOf(demotion))[0]).toMatch(/always be an owner/);
		const second = await aColleague(owner, organisation_id, 'owner');
		await Promise.allSettled([
			removeMember(db, owner, { organisation_id, person_id: owner.id }),
			removeMember(db, second, { organisation_id, person_id: second.id })
		]);
		const owners = await db
			.selectFrom('organisation_member')
			.where('organisation_id', '=', organisation_id)
			.where('role', '=', 'owner')
			.select('person_id')
			.execute();
		expect(owners).toHaveLength(1);
	}
});
