import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

export type Progress = { readonly person_id: string; readonly name: string; readonly scored: number };

/** How many samples of a round each reviewer of its scheme has scored, with who did and is no reviewer any more. */
export async function progressOf(db: Reader, calibration_id: string): Promise<Progress[]> {
	const { rows } = await sql<Progress>`
		select person.id as person_id, person.name, count(own.case_id)::int as scored
		from calibration
			join tranche on tranche.id = calibration.tranche_id
			cross join person
			left join (calibration_review own join calibration_case on calibration_case.id = own.case_id)
				on own.reviewer_id = person.id and calibration_case.calibration_id = calibration.id
		where calibration.id = ${calibration_id}
		group by person.id, tranche.scheme_id
		having count(own.case_id) > 0 or exists (
			select from person_role r where r.person_id = person.id and r.role = 'reviewer'
				and (r.scheme_id is null or r.scheme_id = tranche.scheme_id))
		order by person.name, person.id`.execute(db);
	return rows;
}
