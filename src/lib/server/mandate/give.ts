import { MANDATE_MONTHS, MOST_MANDATES } from '#lib/domain/organisation/member-roles.ts';
import { maskAddress } from '#lib/domain/mask-address.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { lockOwnAsMember } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { sendInvitation } from '../invitation/send.ts';
import { lockAsOwner } from '../organisation/lock-organisation.ts';
import { MEMBER_ALREADY } from '../organisation/words.ts';
import type { Person } from '../person/person.ts';
import { adviserCount } from './queries.ts';

const WITHDRAWN: Reason = {
	nl: 'Deze aanvraag is ingetrokken: er is niets meer om voor te machtigen.',
	en: 'This application has been withdrawn: there is nothing left to give a mandate for.'
};
const PAST: Reason = {
	nl: 'Kies een dag vanaf vandaag',
	en: 'Choose a day from today on',
	field: 'until_on'
};
const TOO_LONG: Reason = {
	nl: 'Een machtiging duurt ten hoogste 12 maanden. Daarna geeft u een nieuwe',
	en: 'A mandate lasts at most 12 months. After that you give a new one',
	field: 'until_on'
};
const TOO_MANY: Reason = {
	nl: 'Er zijn al vijf adviseurs voor deze aanvraag. Trek eerst een machtiging in.',
	en: 'There are five advisers for this application already. First revoke a mandate.'
};

type Give = { readonly application_id: string; readonly email: string; readonly until_on: string };

/**
 * An owner authorises an adviser in writing to act for the organisation in one application (Awb 2:1), up to and
 * including a day. It begins when the adviser accepts the link in the mail.
 * @throws Refused when the day is wrong, when there are too many, or when the adviser is a colleague
 */
export async function giveMandate(db: Database, person: Person, give: Give): Promise<void> {
	const { application_id, email, until_on } = give;
	await db.transaction().execute(async (tx) => {
		const application = await lockOwnAsMember(tx, person, application_id);
		const organisation = await lockAsOwner(tx, person, application.organisation_id);
		if (application.state === 'withdrawn') throw new Refused(WITHDRAWN);
		const on = await today(tx);
		if (until_on < on) throw new Refused(PAST);
		if (until_on > Temporal.PlainDate.from(on).add({ months: MANDATE_MONTHS }).toString())
			throw new Refused(TOO_LONG);
		const colleague = await tx
			.selectFrom('organisation_member as m')
			.innerJoin('person', 'person.id', 'm.person_id')
			.where('m.organisation_id', '=', organisation.id)
			.where('person.email', '=', email)
			.select('person.id')
			.executeTakeFirst();
		if (colleague) throw new Refused(MEMBER_ALREADY);
		if ((await adviserCount(tx, application_id, email)) >= MOST_MANDATES) throw new Refused(TOO_MANY);
		await sendInvitation(tx, person, {
			organisation,
			email,
			language: person.language,
			role: null,
			application_id,
			until_on
		});
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'mandate.given',
			person_id: person.id,
			application_id,
			details: { email: maskAddress(email), until_on }
		});
	});
}
