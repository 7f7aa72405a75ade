import type { Language } from '../../domain/text.ts';
import type { Tx } from '../db/connect.ts';

export type Recipient = {
	readonly person_id: string;
	readonly language: Language;
	/** Gets formal messages on paper: no longer agrees to the electronic channel, or never proved to own the address. */
	readonly by_post: boolean;
};

/**
 * Who acts for an application and so hears of it: every owner and editor of the organisation, the longest there first,
 * and whoever holds a mandate for it today (Awb 2:1).
 */
export async function recipientsOf(
	tx: Tx,
	application_id: string
): Promise<{ readonly number: string | null; readonly recipients: readonly Recipient[] }> {
	const { number, organisation_id } = await tx
		.selectFrom('application')
		.where('id', '=', application_id)
		.select(['number', 'organisation_id'])
		.executeTakeFirstOrThrow();
	const people = await tx
		.selectFrom('person')
		.leftJoin('organisation_member as member', (join) =>
			join
				.onRef('member.person_id', '=', 'person.id')
				.on('member.organisation_id', '=', organisation_id)
				.on('member.role', 'in', ['owner', 'editor'])
		)
		.leftJoin('mandate_in_force as mandate', (join) =>
			join.onRef('mandate.person_id', '=', 'person.id').on('mandate.application_id', '=', application_id)
		)
		.leftJoin('notice_preference', 'notice_preference.person_id', 'person.id')
		.where((eb) => eb.or([eb('member.person_id', 'is not', null), eb('mandate.id', 'is not', null)]))
		.orderBy(
			(eb) => eb.ref('member.joined_at'),
			(order) => order.asc().nullsLast()
		)
		.orderBy('person.id')
		.select(['person.id as person_id', 'person.language', 'email_verified', 'post_since'])
		.execute();
	return {
		number,
		recipients: people.map(({ email_verified, post_since, ...person }) => ({
			...person,
			by_post: post_since !== null || !email_verified
		}))
	};
}
