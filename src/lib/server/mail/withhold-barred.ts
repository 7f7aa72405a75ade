import type { Selectable } from 'kysely';
import { conflictsOf } from '../application/conflict.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { DIGESTS } from './hold.ts';
import type { Template } from './template.ts';
import { TEMPLATES } from './templates.ts';

type Mail = Selectable<Tables['mail']>;

const STAFF = Object.entries<Template>(TEMPLATES).flatMap(([kind, { staff }]) => (staff ? [kind] : []));

/**
 * Keeps a locked mail back when whoever it is for turned out, after it was queued, to have an interest in the case it
 * tells of (Awb 2:4). A digest that names such a case is kept back too; what else it held waits for the next one.
 * Mails to an applicant, who has an interest by definition, always go.
 */
export async function withholdBarred(tx: Tx, mail: Mail): Promise<boolean> {
	const { person_id } = mail;
	if (person_id === null) return false;
	const about = DIGESTS.includes(mail.kind) ? await digestedIn(tx, mail.id) : [mail];
	const barred: Mail[] = [];
	for (const one of about) {
		if (!STAFF.includes(one.kind) || one.application_id === null) continue;
		if ((await conflictsOf(tx, [person_id], one.application_id)).length > 0) barred.push(one);
	}
	if (barred.length === 0) return false;
	await set(tx, [mail, ...barred], 'withheld');
	await set(
		tx,
		about.filter((one) => one.state === 'digested' && !barred.includes(one)),
		'held'
	);
	return true;
}

const digestedIn = (tx: Tx, digest_id: string): Promise<Mail[]> =>
	tx
		.selectFrom('mail')
		.selectAll()
		.where('digest_id', '=', digest_id)
		.where('state', '=', 'digested')
		.forUpdate()
		.execute();

async function set(tx: Tx, mails: readonly Mail[], state: 'withheld' | 'held'): Promise<void> {
	if (mails.length === 0) return;
	await tx
		.updateTable('mail')
		.set({ state })
		.where(
			'id',
			'in',
			mails.map(({ id }) => id)
		)
		.execute();
}
