import type { Language } from '../../domain/text.ts';
import type { Tx } from '../db/connect.ts';
import { ownersOf } from '../organisation/owners.ts';
import { queueMail, type NewMail } from './queue.ts';
import type { MailKind, Values } from './templates.ts';

type Told<Kind extends MailKind> = Pick<NewMail<Kind>, 'kind' | 'link' | 'application_id'> & {
	readonly values: (language: Language) => Values<Kind>;
	/** Whoever did it themselves, or is told otherwise. */
	readonly except?: string;
};

/** Queues a mail to every owner of an organisation, each in their own language. */
export async function mailOwners<Kind extends MailKind>(
	tx: Tx,
	organisation_id: string,
	{ values, except, ...mail }: Told<Kind>
): Promise<void> {
	for (const { id, language } of await ownersOf(tx, organisation_id))
		if (id !== except) await queueMail(tx, { ...mail, person_id: id, values: values(language) });
}
