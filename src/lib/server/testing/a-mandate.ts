import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { acceptInvitation } from '../invitation/accept.ts';
import { giveMandate } from '../mandate/give.ts';
import { mandatesOf } from '../mandate/queries.ts';
import type { Person } from '../person/person.ts';
import { lastToken } from './last-token.ts';

/** An owner's mandate for one application, accepted by the adviser. Returns its id. */
export async function aMandate(
	db: Database,
	owner: Person,
	adviser: Person,
	{ application_id, days = 60 }: { readonly application_id: string; readonly days?: number }
): Promise<string> {
	const until_on = Temporal.PlainDate.from(await today(db))
		.add({ days })
		.toString();
	await giveMandate(db, owner, { application_id, email: adviser.email, until_on });
	await acceptInvitation(db, adviser, await lastToken(db, adviser.email));
	const mandate = (await mandatesOf(db, application_id)).find(({ person_id }) => person_id === adviser.id);
	return mandate?.id ?? '';
}
