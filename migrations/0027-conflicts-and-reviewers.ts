import { sql, type Kysely } from 'kysely';

/**
 * Who was told that reviews wait for them. And the same conflicts as before, found from the few rows of the person outward whatever the planner believes: each step is a
 * look-up in an index, which `lateral … offset 0` does not let it turn around. Without that, one supplier of many cases
 * made a tranche of ten thousand be read again for every entry of the register.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table review add column told_at timestamptz;
		update review set told_at = assigned_at;
		comment on column review.told_at is 'When the reviewer was written to about it; many at once go in one mail.';

		alter index application_section_expr_idx1 set (fastupdate = off);

		create or replace view organisation_tie (person_id, kvk_number, ground, until_on) as
			select person_id, kvk_number, kind, until_on from interest
				where retracted_at is null and kvk_number is not null
			union all
			select i.person_id, o.kvk_number, i.kind, i.until_on from interest i
				join organisation o on o.id = i.organisation_id
				where i.retracted_at is null
			union all
			select i.person_id, o.kvk_number, i.kind, i.until_on from interest i
				cross join lateral (select o.kvk_number from organisation o where lower(o.name) = lower(i.name) offset 0) o
				where i.retracted_at is null and i.kvk_number is null and i.organisation_id is null
			union all
			select m.person_id, o.kvk_number, 'member', null from organisation_member m
				join organisation o on o.id = m.organisation_id
			union all
			select e.person_id, o.kvk_number, 'member', (e.ended_at at time zone 'Europe/Amsterdam')::date from membership_end e
				join organisation o on o.id = e.organisation_id
			union all
			select id, register_number, 'member', null from person where register_number is not null
			union all
			select d.person_id, o.kvk_number, 'mandate', null from mandate d
				join application a on a.id = d.application_id
				join organisation o on o.id = a.organisation_id;

		create or replace function organisation_conflicts_of(who uuid[])
			returns table (person_id uuid, organisation_id uuid, ground text, until_on date)
			language plpgsql stable rows 50
			set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
		as $$
			#variable_conflict use_column
			begin return query
			with tie as materialized (
				select * from organisation_tie where person_id = any (who)
			), entry as materialized (
				select * from interest where person_id = any (who) and retracted_at is null
			), own as materialized (
				select tie.*, o.id, lower(replace(o.postcode || o.house_number, ' ', '')) as address
				from tie join organisation o on o.kvk_number = tie.kvk_number
			), around as materialized (
				select distinct own.person_id, party #>> '{}' as kvk_number, own.until_on
				from own
				join application a on a.organisation_id = own.id
				join application_section s on s.application_id = a.id and s.section = 'size'
				cross join lateral jsonb_path_query(s.answers, '$.ownership.parties[*].kvk_number ? (@ != null)') as party
			), place as (
				select person_id, lower(replace(postcode || house_number, ' ', '')) as address, until_on
				from entry where kind = 'address'
				union all
				select person_id, address, until_on from own where ground in ('member', 'employer')
			), account as (
				select person_id, iban, until_on from entry where kind = 'iban'
				union all
				select own.person_id, s.answers ->> 'iban', own.until_on
				from own
				join application a on a.organisation_id = own.id
				join application_section s on s.application_id = a.id and s.section = 'payment'
				where own.ground in ('member', 'employer') and s.answers ->> 'iban' <> ''
			), domain as (
				select person_id, mail_domain as name, until_on from entry where kind = 'mail_domain'
				union all
				select id, split_part(email, '@', 2), null from person where id = any (who)
			), somebody as (
				select entry.person_id, 'person' as ground, entry.until_on, other.id
				from entry join person other on other.email = entry.email where kind = 'person'
				union all
				select entry.person_id, 'person', entry.until_on, other.id
				from entry
				cross join lateral (select p.id from person p where lower(p.name) = lower(entry.name) offset 0) other
				where kind = 'person'
				union all
				select domain.person_id, 'mail_domain', domain.until_on, other.id
				from domain
				cross join lateral (
					select p.id from person p where split_part(p.email, '@', 2) = domain.name and p.id <> domain.person_id offset 0
				) other
				where domain.name not in (select shared.domain from shared_mail_domain shared)
			), named as (
				select person_id, jsonb_build_object('kvk_number', kvk_number) as party, 'undertaking' as ground, until_on from tie
				union all
				select person_id, jsonb_build_object('kvk_number', kvk_number), 'undertaking', until_on from around
				union all
				select person_id, jsonb_build_object('name', name), 'person', until_on from entry where kind = 'person' and name is not null
			)
			select own.person_id, own.id, own.ground, own.until_on from own
			union all
			select around.person_id, o.id, 'undertaking', around.until_on
			from around join organisation o on o.kvk_number = around.kvk_number
			union all
			select named.person_id, a.organisation_id, named.ground, named.until_on
			from named
			cross join lateral (
				select s.application_id from application_section s
				where s.section = 'size' and (s.answers -> 'ownership' -> 'parties') @> jsonb_build_array(named.party) offset 0
			) s
			join application a on a.id = s.application_id
			union all
			select place.person_id, o.id, 'address', place.until_on
			from place
			cross join lateral (
				select o.id from organisation o where lower(replace(o.postcode || o.house_number, ' ', '')) = place.address offset 0
			) o
			union all
			select account.person_id, a.organisation_id, 'iban', account.until_on
			from account
			cross join lateral (
				select s.application_id from application_section s
				where s.section = 'payment' and s.answers ->> 'iban' = account.iban offset 0
			) s
			join application a on a.id = s.application_id
			union all
			select somebody.person_id, part.organisation_id, somebody.ground, somebody.until_on
			from somebody
			cross join lateral (
				select m.organisation_id from organisation_member m where m.person_id = somebody.id
				union all
				select e.organisation_id from membership_end e where e.person_id = somebody.id
				union all
				select a.organisation_id from mandate d join application a on a.id = d.application_id where d.person_id = somebody.id
			) as part;
			end
		$$;

		create or replace function conflicts_of(who uuid[], which uuid default null)
			returns table (person_id uuid, application_id uuid, ground text)
			language plpgsql stable rows 50
			set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
		as $$
			#variable_conflict use_column
			begin return query
			with seller as materialized (
				select person_id, kvk_number, null as name, until_on from organisation_tie where person_id = any (who)
				union all
				select person_id, null, lower(name), until_on from interest
				where person_id = any (who) and retracted_at is null and kind in ('supplier', 'employer', 'relation')
			), conflict as (
				select c.person_id, a.id as application_id, c.ground, c.until_on
				from organisation_conflicts_of(who) c
				join application a on a.organisation_id = c.organisation_id
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller
				cross join lateral (
					select l.application_id from application_line l where l.supplier_kvk = seller.kvk_number offset 0
				) l
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller
				cross join lateral (
					select l.application_id from application_line l where lower(l.supplier_name) = seller.name offset 0
				) l
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller
				cross join lateral (
					select s.application_line_id from supplier_choice s where s.supplier_kvk = seller.kvk_number offset 0
				) s
				join application_line l on l.id = s.application_line_id
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller
				cross join lateral (
					select s.application_line_id from supplier_choice s where lower(s.supplier_name) = seller.name offset 0
				) s
				join application_line l on l.id = s.application_line_id
			)
			select distinct conflict.person_id, conflict.application_id, conflict.ground
			from conflict
			join application a on a.id = conflict.application_id
			join scheme_version v on v.id = a.scheme_version_id
			where (conflict.until_on is null or conflict.until_on + make_interval(years => v.interest_years) >= business_today())
				and (which is null or conflict.application_id = which);
			end
		$$;
	`.execute(db);
}
