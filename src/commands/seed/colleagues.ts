import { askAccess } from '#lib/server/access/ask.ts';
import { today } from '#lib/server/clock.ts';
import { acceptInvitation } from '#lib/server/invitation/accept.ts';
import { inviteMember } from '#lib/server/invitation/invite-member.ts';
import { giveMandate } from '#lib/server/mandate/give.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import { lastToken } from '#lib/server/testing/last-token.ts';
import type { Applied } from './apply.ts';
import type { Story } from './story.ts';

/** The practice one can sign in as does not hang on one person: a colleague, a reader, and an adviser for one application. */
export async function colleagues({ db, cast }: Story, { id: application_id }: Applied): Promise<void> {
	const { applicant: owner, colleague, adviser } = cast;
	const { organisation_id } = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('organisation_id')
		.executeTakeFirstOrThrow();
	const reader = await aPerson(db, { name: 'Els Boekhouder', email: 'boekhouding@praktijk.example' });
	for (const [person, role] of [[colleague, 'editor'] as const, [reader, 'reader'] as const]) {
		await inviteMember(db, owner, { organisation_id, email: person.email, role });
		await acceptInvitation(db, person, await lastToken(db, person.email));
	}
	await inviteMember(db, owner, { organisation_id, email: 'nieuw@praktijk.example', role: 'owner' });
	const until_on = Temporal.PlainDate.from(await today(db))
		.add({ months: 3 })
		.toString();
	await giveMandate(db, owner, { application_id, email: adviser.email, until_on });
	await acceptInvitation(db, adviser, await lastToken(db, adviser.email));
}

/** Somebody whose owner left asks an officer for access to a practice that applied. */
export async function deserted({ db }: Story, { practice }: Applied): Promise<void> {
	const { kvk_number } = await db
		.selectFrom('organisation')
		.where('name', '=', practice.name)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	const asker = await aPerson(db, { name: 'Wim Opvolger', email: 'opvolger@praktijk.example' });
	const reason =
		'Ik ben de nieuwe praktijkmanager. Mijn voorganger is met pensioen en deed de aanvraag. U kunt mij bellen op de praktijk.';
	await askAccess(db, asker, { kvk_number, reason });
}
