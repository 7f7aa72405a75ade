import { askApplicant } from '#lib/server/application/ask.ts';
import { registerAid } from '#lib/server/term/register-aid.ts';
import { wantsPost } from './notices.ts';
import type { Story } from './story.ts';

/** The officer enters every award so far in the de minimis register. */
export async function registerAwards({ db, cast }: Story): Promise<void> {
	const open = await db
		.selectFrom('term')
		.where('kind', '=', 'register')
		.where('stopped_on', 'is', null)
		.select('id')
		.execute();
	if (open.length > 0)
		await registerAid(
			db,
			cast.officer,
			open.map(({ id }) => id)
		);
}

/** Of the second tranche one case that is not complete waits for its applicant, who is asked by letter: its decision clock stands still. */
export async function lastQuestion(story: Story): Promise<void> {
	const { db, cast, at } = story;
	await at(-3, 11, 20);
	const { id } = await db
		.selectFrom('application')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.state', '=', 'submitted')
		.where('tranche.code', '=', 'T2')
		.orderBy('received_at')
		.select('application.id')
		.executeTakeFirstOrThrow();
	await wantsPost(story, id);
	await askApplicant(db, cast.officer, {
		application_id: id,
		kind: 'completion',
		items: [
			{
				text: 'De offerte voor het beheer van uw apparaten is niet goed leesbaar. Voeg haar nog een keer toe, of schrijf wat u krijgt en wat het kost zonder btw.',
				section: 'services'
			},
			{ text: 'Schrijf in uw plan wie na afloop de back-up in de gaten houdt.', section: 'plan' }
		]
	});
}
