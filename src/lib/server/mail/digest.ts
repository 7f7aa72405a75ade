import type { Selectable } from 'kysely';
import { CAPACITIES, visible } from '../application/visible.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { personById } from '../person/queries.ts';
import { enqueueMail } from './enqueue.ts';
import { isWanted, preferenceOf } from './preference.ts';
import { queueMail } from './queue.ts';

type Mail = Selectable<Tables['mail']>;

/**
 * Sends what was held for an hour: one mail that names them all, or the mail itself when it stayed alone. What the
 * person switched off meanwhile, or may no longer see, is left out. Returns how many people get something.
 */
export async function sendDigests(db: Database): Promise<number> {
	const at = await now(db);
	const due = await db
		.selectFrom('mail')
		.where('state', '=', 'held')
		.groupBy('person_id')
		.having(({ fn }) => fn.min('held_until'), '<=', at)
		.select('person_id')
		.execute();
	for (const { person_id } of due)
		if (person_id) await db.transaction().execute((tx) => digest(tx, person_id));
	return due.length;
}

async function digest(tx: Tx, person_id: string): Promise<void> {
	const held = await tx
		.selectFrom('mail')
		.selectAll()
		.where('person_id', '=', person_id)
		.where('state', '=', 'held')
		.orderBy('created_at')
		.orderBy('id')
		.forUpdate()
		.execute();
	const preference = await preferenceOf(tx, person_id);
	const seen = await stillSeen(tx, person_id, held);
	const wanted = held.filter(
		({ sort, application_id }) =>
			isWanted(preference, sort) && (application_id === null || seen.has(application_id))
	);
	await set(
		tx,
		held.filter((mail) => !wanted.includes(mail)),
		{ state: 'withheld' }
	);
	const [first, ...others] = wanted;
	if (!first) return;
	if (others.length === 0) {
		await set(tx, wanted, { state: 'queued' });
		await enqueueMail(tx, first.id);
		return;
	}
	const digest_id = await write(tx, person_id, wanted);
	await set(tx, wanted, { state: 'digested', digest_id });
}

/** The cases of these mails that the person may still see: a colleague may have left, a mandate may have ended. */
async function stillSeen(tx: Tx, person_id: string, mails: readonly Mail[]): Promise<ReadonlySet<string>> {
	const person = await personById(tx, person_id);
	const cases = mails.flatMap(({ application_id }) => application_id ?? []);
	if (!person || cases.length === 0) return new Set();
	const seen = await tx
		.selectFrom('application')
		.where('id', 'in', cases)
		.where((eb) => eb.or(CAPACITIES.map((as) => visible(person, as)(eb))))
		.select('id')
		.execute();
	return new Set(seen.map(({ id }) => id));
}

/** The digest itself; about one application of one's own it names that and leads there. What a reviewer scores has no name. */
async function write(tx: Tx, person_id: string, mails: readonly Mail[]): Promise<string> {
	const count = String(mails.length);
	const list = mails.map(({ subject }) => `– ${subject}`).join('\n');
	const about = new Set(mails.map(({ application_id }) => application_id));
	const [application_id] = about;
	const person = await personById(tx, person_id);
	const one =
		about.size === 1 && application_id && person
			? await tx
					.selectFrom('application')
					.where('id', '=', application_id)
					.where(visible(person, 'applicant'))
					.select(['id', 'number'])
					.executeTakeFirst()
			: null;
	if (!one?.number) return queueMail(tx, { person_id, kind: 'digest', values: { count, list }, link: '/' });
	return queueMail(tx, {
		person_id,
		kind: 'digest_of_one',
		values: { count, list, number: one.number },
		application_id: one.id,
		link: `/my/applications/${one.id}`
	});
}

async function set(
	tx: Tx,
	mails: readonly Mail[],
	to: { readonly state: 'withheld' | 'queued' | 'digested'; readonly digest_id?: string }
): Promise<void> {
	if (mails.length === 0) return;
	await tx
		.updateTable('mail')
		.set(to)
		.where(
			'id',
			'in',
			mails.map(({ id }) => id)
		)
		.execute();
}
