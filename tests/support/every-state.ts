import { sql } from 'kysely';
import type { Database } from '../../src/lib/server/db/connect.ts';

export type Sight = { readonly person_id: string; readonly path: string };

/**
 * One page of every state that a record of the demo is in, and the pages that a form leads to instead of a link; each
 * with somebody who may see it.
 */
export async function oneOfEachState(db: Database): Promise<Sight[]> {
	const { rows } = await sql<Sight>`
		with staff as (
			select role, min(person_id::text)::uuid as person_id from person_role group by role
		), own as (
			select distinct on (state) created_by as person_id, id, state from application
		), voucher_page as (
			select distinct on (v.state) a.created_by as person_id, '/my/vouchers/' || v.id as path
			from voucher v join application a on a.id = v.application_id
		), claim_page as (
			select distinct on (state) created_by as person_id, '/my/claims/' || id as path from claim
		), case_of as (
			select distinct on (state) person_id, id, state
			from application, staff where number is not null and role = 'grant_officer'
		), extension as (
			select distinct on (t.state) person_id, '/office/cases/' || application_id || '/extension?term=' || t.id as path
			from term t, staff where t.kind = 'decision' and t.stopped_on is null and role = 'decision_maker'
		), decision_of as (
			select distinct on (kind, state) person_id, id, state from decision, staff where role = 'decision_maker'
		), handled_claim as (
			select distinct on (state) person_id, '/finance/claims/' || id as path
			from claim, staff where number is not null and role = 'claims_officer'
		), batch as (
			select distinct on (state) person_id, '/finance/batches/' || id as path
			from payment_batch, staff where role = 'payment_releaser'
		), review_page as (
			select distinct on (state) reviewer_id as person_id, '/review/' || id as path
			from review where state in ('assigned', 'declared', 'submitted')
		), ranked as (
			select person_id, role, tranche_id as id from ranking, staff
		)
		select person_id, '/tranches/' || id as path from tranche, staff where role = 'auditor'
		union all select person_id, '/my/applications/' || id from own
		union all select person_id, '/my/applications/' || id || '/check' from own where state = 'draft'
		union all select person_id, '/my/organisation/new' from own where state = 'draft'
		union all select person_id, '/my/organisation/access' from own where state = 'draft'
		union all select own.person_id, mail.link from own, mail
			where own.state = 'draft' and mail.kind = 'member_invited' and mail.to_address = 'nieuw@praktijk.example'
		union all select staff.person_id, link from mail, staff
			where mail.kind = 'subscription_confirm' and mail.to_address like 'logopedie%' and role = 'auditor'
		union all select * from voucher_page
		union all select person_id, path || '/extension' from voucher_page
		union all select a.created_by, '/my/applications/' || a.id || page
			from (select distinct on (kind) application_id from completion_request where state = 'asked') q
			join application a on a.id = q.application_id, unnest(array['', '/request']) as page
		union all select person_id, '/my/applications/' || id || page
			from own, unnest(array['/messages', '/copy']) as page where state in ('submitted', 'awarded')
		union all select person_id, '/my/applications/' || id || '/objection' from own where state in ('awarded', 'rejected')
		union all select person_id, path || '/suppliers' from voucher_page
		union all (select a.created_by, '/my/vouchers/' || v.id || '/suppliers/' || l.id
			from voucher v join application a on a.id = v.application_id
			join application_line l on l.application_id = a.id and l.kind = v.kind where v.state = 'active' limit 1)
		union all select * from claim_page
		union all select person_id, '/office/cases/' || id from case_of
		union all select requested_by, '/office/bulk/' || id from bulk_run
		union all select person_id, '/office/decisions/' || id from decision_of
		union all select person_id, '/office/decisions/signature?id=' || id from decision_of where state = 'proposed'
		union all select person_id, '/office/ranking/' || id || page
			from ranked, unnest(array['/fixing', '/reserve']) as page where role = 'grant_officer'
		union all select person_id, '/office/ranking/' || id || page
			from ranked, unnest(array['/confirmation', '/return']) as page where role = 'decision_maker'
		union all select person_id, '/office/cases/' || id || page
			from case_of, unnest(array['/question', '/notices', '/messages']) as page where state in ('submitted', 'awarded')
		union all select * from extension
		union all select * from handled_claim
		union all select * from batch
		union all select * from review_page
		union all select by.person_id, '/admin/people/' || of.person_id || '/reviewer'
			from staff by, staff of where by.role = 'administrator' and of.role = 'reviewer'
		union all (select distinct on (state) person_id, '/review/panel/' || id from panel, staff where role = 'panel_chair')
		union all (select person_id, '/review/calibration/preparation/' || tranche_id from calibration, staff
			where role = 'panel_chair' limit 1)
		union all (select distinct on (state, role) person_id, '/review/calibration/' || id from calibration, staff
			where role = 'panel_chair' or (role = 'reviewer' and state <> 'preparing'))
	`.execute(db);
	return rows;
}
