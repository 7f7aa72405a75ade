import { sql } from 'kysely';
import type { Answers } from '#lib/domain/application/answers.ts';
import { ownershipOf } from '#lib/domain/application/requested.ts';
import { singleUndertaking } from '#lib/domain/undertaking/single-undertaking.ts';
import type { Reader } from '../db/connect.ts';

type Case = { readonly id: string; readonly organisation_id: string };

/**
 * The organisations of this portal that are one single undertaking with the applicant's, itself included (2023/2831
 * art. 2(2)): those its stored ownership names, and those that name it, or one of them, in their own. Who only may
 * belong to it, because a holding is not known, counts too: nothing may be granted above the room.
 */
export async function undertakingOf(db: Reader, { id, organisation_id }: Case): Promise<string[]> {
	const { kvk_number } = await db
		.selectFrom('organisation')
		.where('id', '=', organisation_id)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	const members = new Set([kvk_number, ...(await membersIn(db, id, kvk_number))]);
	for (let before = -1; before < members.size;) {
		before = members.size;
		for (const other of await graphsNaming(db, [...members], organisation_id)) {
			const theirs = [other.kvk_number, ...membersOf(other.answers, other.kvk_number)];
			if (theirs.some((number) => members.has(number))) for (const number of theirs) members.add(number);
		}
	}
	const organisations = await db
		.selectFrom('organisation')
		.where('kvk_number', 'in', [...members])
		.select('id')
		.execute();
	return organisations.map((organisation) => organisation.id);
}

async function membersIn(db: Reader, application_id: string, kvk_number: string): Promise<string[]> {
	const size = await db
		.selectFrom('application_section')
		.where('application_id', '=', application_id)
		.where('section', '=', 'size')
		.select('answers')
		.executeTakeFirst();
	return membersOf(size?.answers, kvk_number);
}

/** The KVK numbers in the single undertaking of an ownership; none when there is no ownership or it cannot be read. */
function membersOf(answers: unknown, kvk_number: string): string[] {
	const ownership = ownershipOf(answers as Answers['size'] | undefined);
	if (!ownership) return [];
	try {
		return singleUndertaking(ownership).flatMap(
			(member) => (member.party === ownership.applicant ? kvk_number : member.kvk_number) ?? []
		);
	} catch (error) {
		if (error instanceof RangeError) return [];
		throw error;
	}
}

/** The latest ownership that each other organisation submitted, where it names one of these numbers or is one of them. */
const graphsNaming = (db: Reader, kvk_numbers: readonly string[], organisation_id: string) =>
	db
		.selectFrom('application_section')
		.innerJoin('application', 'application.id', 'application_section.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('section', '=', 'size')
		.where('application.received_at', 'is not', null)
		.where('organisation.id', '<>', organisation_id)
		.where(sql<boolean>`jsonb_typeof(answers->'ownership') = 'object'`)
		.where(({ or, eb }) =>
			or([
				eb('organisation.kvk_number', 'in', kvk_numbers),
				sql<boolean>`jsonb_path_exists(answers, '$.ownership.parties[*] ? (@.kvk_number == $known[*])',
					${JSON.stringify({ known: kvk_numbers })}::jsonb)`
			])
		)
		.distinctOn('organisation.id')
		.orderBy('organisation.id')
		.orderBy('application.received_at', 'desc')
		.select(['organisation.kvk_number', 'answers'])
		.execute();
