import type { Language } from '../../domain/text.ts';
import type { Tx } from '../db/connect.ts';

export type Recipient = { readonly person_id: string; readonly language: Language };

/** Who acts for an application and so hears of it: every owner and editor of the organisation, the longest there first. */
export async function recipientsOf(
	tx: Tx,
	application_id: string
): Promise<{ readonly number: string | null; readonly recipients: readonly Recipient[] }> {
	const { number, organisation_id } = await tx
		.selectFrom('application')
		.where('id', '=', application_id)
		.select(['number', 'organisation_id'])
		.executeTakeFirstOrThrow();
	const recipients = await tx
		.selectFrom('organisation_member')
		.innerJoin('person', 'person.id', 'organisation_member.person_id')
		.where('organisation_id', '=', organisation_id)
		.where('organisation_member.role', 'in', ['owner', 'editor'])
		.orderBy('joined_at')
		.orderBy('person.id')
		.select(['person.id as person_id', 'person.language'])
		.execute();
	return { number, recipients };
}
