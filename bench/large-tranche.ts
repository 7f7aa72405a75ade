import { sql } from 'kysely';
import type { AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import type { Database } from '#lib/server/db/connect.ts';
import type { Person } from '#lib/server/person/person.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import { aCompleteApplication } from '#lib/server/testing/a-scored-application.ts';
import { aTranche } from '#lib/server/testing/a-tranche.ts';
import { anOffice } from '#lib/server/testing/an-office.ts';
import { copyCases } from '#lib/server/testing/copy-cases.ts';
import { moveClockTo } from '#lib/server/testing/move-clock.ts';

/**
 * A problem as it lies in the database: complete cases with their answers and quotes, reviewers with a profile, and in the
 * register of interests why somebody is barred.
 */
export async function aLargeTranche(
	db: Database,
	{ cases, reviewers }: AssignmentProblem
): Promise<{ readonly officer: Person; readonly tranche_id: string }> {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const office = await anOffice(db);
	await db.deleteFrom('person_role').where('role', '=', 'reviewer').execute();
	const tranche_id = await aTranche(db, administrator, { code: 'LARGE' });
	await moveClockTo(db, 2 * 3600);
	const { id } = await aCompleteApplication(db, office, { tranche_id });
	await copyCases(db, id, cases.length - 1);
	await sql`
		with wished as (
			select value, row_number() over () as n from jsonb_array_elements(${JSON.stringify(reviewers)}::jsonb)
		), made as (
			insert into person (name, email, email_verified)
			select value ->> 'id', (value ->> 'id') || '@example.org', true from wished order by n
			returning id, name
		), roles as (
			insert into person_role (person_id, role) select id, 'reviewer' from made
		)
		insert into reviewer_profile (person_id, capacity, care_types, languages, changed_by, changed_at)
		select made.id, (value ->> 'capacity')::int, array(select jsonb_array_elements_text(value -> 'care_types')),
			array(select jsonb_array_elements_text(value -> 'languages')), made.id, now()
		from wished join made on made.name = value ->> 'id'`.execute(db);
	await sql`
		with wished as (
			select value, row_number() over () as n from jsonb_array_elements(${JSON.stringify(cases)}::jsonb)
		), one as (
			select application.id, organisation_id, value
			from (select *, row_number() over (order by number) as n from application) as application
			join wished using (n)
		), languages as (
			update application set language = value ->> 'language' from one where application.id = one.id
		), care as (
			update organisation set care_type = value ->> 'care_type' from one where organisation.id = one.organisation_id
		)
		insert into interest (person_id, organisation_id, reason, declared_at)
		select person.id, one.organisation_id, 'Known', now()
		from one, jsonb_array_elements_text(value -> 'barred') as barred join person on person.name = barred`.execute(
		db
	);
	await sql`analyze`.execute(db);
	return { officer: office.officer, tranche_id };
}
