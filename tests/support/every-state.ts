import { sql } from 'kysely';
import type { Database } from '../../src/lib/server/db/connect.ts';

export type Sight = { readonly person_id: string; readonly path: string };

/** One page of every state that a record of the demo is in, with somebody who may see it. */
export async function oneOfEachState(db: Database): Promise<Sight[]> {
	const { rows } = await sql<Sight>`
		with staff as (
			select role, min(person_id::text)::uuid as person_id from person_role group by role
		), own as (
			select distinct on (state) created_by as person_id, '/my/applications/' || id as path from application
		), voucher_page as (
			select distinct on (v.state) a.created_by as person_id, '/my/vouchers/' || v.id as path
			from voucher v join application a on a.id = v.application_id
		), claim_page as (
			select distinct on (state) created_by as person_id, '/my/claims/' || id as path from claim
		), case_page as (
			select distinct on (state) person_id, '/office/cases/' || id as path
			from application, staff where number is not null and role = 'grant_officer'
		), decision_page as (
			select distinct on (kind, state) person_id, '/office/decisions/' || id as path
			from decision, staff where role = 'decision_maker'
		), handled_claim as (
			select distinct on (state) person_id, '/finance/claims/' || id as path
			from claim, staff where number is not null and role = 'claims_officer'
		), batch as (
			select distinct on (state) person_id, '/finance/batches/' || id as path
			from payment_batch, staff where role = 'payment_releaser'
		), review_page as (
			select distinct on (state) reviewer_id as person_id, '/review/' || id as path
			from review where state in ('assigned', 'declared', 'submitted')
		)
		select * from own union all select * from voucher_page union all select * from claim_page
		union all select * from case_page union all select * from decision_page union all select * from handled_claim
		union all select * from batch union all select * from review_page
	`.execute(db);
	return rows;
}
