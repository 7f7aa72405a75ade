import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { dayText } from '#lib/domain/calendar/day-text.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { EXPIRED, STAFF } from '../invitation/words.ts';
import { mailOwners } from '../mail/owners.ts';
import type { Person } from '../person/person.ts';

type Invited = Pick<
	Selectable<Tables['invitation']>,
	'organisation_id' | 'application_id' | 'until_on' | 'invited_by' | 'invited_at'
>;

/**
 * Begins the mandate that somebody was invited for (Awb 2:1); it takes the place of one they still hold for the same
 * application. The owners are told.
 * @throws Refused for whoever works for the scheme (Awb 2:4), and after the mandate's last day
 */
export async function beginMandate(tx: Tx, person: Person, invited: Invited): Promise<void> {
	const { organisation_id, application_id, until_on, invited_by, invited_at } = invited;
	if (application_id === null || until_on === null) throw new Error('A mandate is for one application');
	if (person.roles.some((role) => role !== 'applicant')) throw new Refused(STAFF);
	if (until_on < (await today(tx))) throw new Refused(EXPIRED);
	const at = await now(tx);
	const id = randomUUID();
	await tx
		.updateTable('mandate')
		.set({ revoked_by: invited_by, revoked_at: at })
		.where('application_id', '=', application_id)
		.where('person_id', '=', person.id)
		.where('revoked_at', 'is', null)
		.execute();
	// Recorded before it stands: accepting is the adviser's own act, not one on behalf of the organisation.
	await record(tx, {
		record: 'mandate',
		record_id: id,
		event: 'mandate.accepted',
		person_id: person.id,
		application_id,
		details: { until_on, given_by: invited_by }
	});
	await tx
		.insertInto('mandate')
		.values({
			id,
			application_id,
			person_id: person.id,
			until_on,
			given_by: invited_by,
			given_at: invited_at,
			accepted_at: at
		})
		.execute();
	const { name } = await tx
		.selectFrom('organisation')
		.where('id', '=', organisation_id)
		.select('name')
		.executeTakeFirstOrThrow();
	await mailOwners(tx, organisation_id, {
		kind: 'mandate_accepted',
		values: (language) => ({
			adviser: person.name,
			organisation: name,
			until: dayText(until_on)[language]
		}),
		application_id,
		link: `/my/applications/${application_id}/mandate`
	});
}
