import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table interest
			drop constraint interest_pkey,
			alter column organisation_id drop not null,
			add column id uuid primary key default gen_random_uuid(),
			add column kind text not null default 'organisation' check (kind in
				('organisation', 'supplier', 'employer', 'relation', 'person', 'address', 'iban', 'mail_domain')),
			add column name text check (length(name) between 1 and 200),
			add column kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
			add column email text check (email = lower(email) and length(email) <= 254),
			add column postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
			add column house_number text check (length(house_number) between 1 and 20),
			add column iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$'),
			add column mail_domain text check (mail_domain = lower(mail_domain) and mail_domain ~ '^[^@ ]+[.][^@ ]+$'),
			add column from_on date,
			add column until_on date check (until_on >= from_on),
			add column retracted_at timestamptz,
			add column retracted_reason text check (length(retracted_reason) between 1 and 2000),
			add unique (person_id, organisation_id),
			add check ((retracted_at is null) = (retracted_reason is null)),
			add check (kind <> 'organisation' or organisation_id is not null or kvk_number is not null),
			add check (kind not in ('supplier', 'employer', 'relation') or kvk_number is not null or name is not null),
			add check (kind <> 'person' or name is not null or email is not null),
			add check ((kind = 'address') = (postcode is not null and house_number is not null)),
			add check ((kind = 'iban') = (iban is not null)),
			add check ((kind = 'mail_domain') = (mail_domain is not null));
		create index on interest (lower(name));
		comment on table interest is 'The register of interests: what ties somebody of the staff to organisations, suppliers and people. From it and from what is held here follows whose cases they do not see (Awb 2:4, 2:5).';
		comment on column interest.kind is 'relation: somebody close has a part in the organisation that is named; person: somebody close who may apply themselves.';
		comment on column interest.organisation_id is 'An organisation that is registered here; otherwise its KVK number or name.';
		comment on column interest.from_on is 'Since when; what is still to begin ties already.';
		comment on column interest.until_on is 'The last day; it ties on for as many years as the scheme says. Null: it lasts.';
		comment on column interest.retracted_at is 'The entry was a mistake; it is kept, with the reason.';

		alter table scheme_version add column interest_years int not null
			generated always as (coalesce((content ->> 'interest_years')::int, 3)) stored;
		comment on column scheme_version.interest_years is 'For how many years an interest that ended still ties.';

		create table shared_mail_domain (domain text primary key check (domain = lower(domain)));
		comment on table shared_mail_domain is 'Mail domains of everybody: public providers, providers of care mail, and names that stand for examples. Sharing one says nothing.';
		insert into shared_mail_domain values
			('gmail.com'), ('googlemail.com'), ('outlook.com'), ('outlook.nl'), ('hotmail.com'), ('hotmail.nl'), ('live.com'),
			('live.nl'), ('msn.com'), ('yahoo.com'), ('yahoo.nl'), ('icloud.com'), ('me.com'), ('mac.com'), ('proton.me'),
			('protonmail.com'), ('pm.me'), ('gmx.com'), ('gmx.net'), ('gmx.nl'), ('mail.com'), ('zoho.com'), ('fastmail.com'),
			('tuta.com'), ('ziggo.nl'), ('kpnmail.nl'), ('kpnplanet.nl'), ('planet.nl'), ('hetnet.nl'), ('xs4all.nl'), ('home.nl'),
			('upcmail.nl'), ('casema.nl'), ('quicknet.nl'), ('chello.nl'), ('tele2.nl'), ('telfort.nl'), ('solcon.nl'),
			('online.nl'), ('freedom.nl'), ('freeler.nl'), ('caiway.nl'), ('caiway.net'), ('delta.nl'), ('zeelandnet.nl'),
			('onsbrabantnet.nl'), ('zorgmail.nl'), ('ezorg.nl'), ('example.org'), ('example.com'), ('example.net'), ('demo.example');

		create index on organisation (lower(replace(postcode || house_number, ' ', '')));
		create index on organisation (lower(name));
		create index on person (split_part(email, '@', 2));
		create index on person (lower(name));
		create index on application (organisation_id);
		create index on application_line (supplier_kvk);
		create index on application_line (lower(supplier_name));
		create index on supplier_choice (supplier_kvk);
		create index on supplier_choice (lower(supplier_name));
		create index on application_section ((answers ->> 'iban')) where section = 'payment';
		create index on application_section using gin ((answers -> 'ownership' -> 'parties') jsonb_path_ops) where section = 'size';

		create view organisation_tie (person_id, kvk_number, ground, until_on) as
			select person_id, kvk_number, kind, until_on from interest
				where retracted_at is null and kvk_number is not null
			union all
			select i.person_id, o.kvk_number, i.kind, i.until_on from interest i
				join organisation o on o.id = i.organisation_id
				where i.retracted_at is null
			union all
			select i.person_id, o.kvk_number, i.kind, i.until_on from interest i
				join organisation o on lower(o.name) = lower(i.name)
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
		comment on view organisation_tie is 'The organisations somebody is tied to: from the register of interests, as member now or before, by the number an outside sign-in vouched for, and as adviser, also afterwards.';

		create function organisation_conflicts_of(who uuid[])
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
				from entry join person other on lower(other.name) = lower(entry.name) where kind = 'person'
				union all
				select domain.person_id, 'mail_domain', domain.until_on, other.id
				from domain
				join person other on split_part(other.email, '@', 2) = domain.name and other.id <> domain.person_id
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
			join application_section s on s.section = 'size' and (s.answers -> 'ownership' -> 'parties') @> jsonb_build_array(named.party)
			join application a on a.id = s.application_id
			union all
			select place.person_id, o.id, 'address', place.until_on
			from place join organisation o on lower(replace(o.postcode || o.house_number, ' ', '')) = place.address
			union all
			select account.person_id, a.organisation_id, 'iban', account.until_on
			from account
			join application_section s on s.section = 'payment' and s.answers ->> 'iban' = account.iban
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
		comment on function organisation_conflicts_of is 'In which organisations these people have an interest, on which ground, and until when (null: still). Every branch starts at the few rows of the person, which is what the settings hold the planner to.';

		create function conflicts_of(who uuid[], which uuid default null)
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
				from seller join application_line l on l.supplier_kvk = seller.kvk_number
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller join application_line l on lower(l.supplier_name) = seller.name
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller
				join supplier_choice s on s.supplier_kvk = seller.kvk_number
				join application_line l on l.id = s.application_line_id
				union all
				select seller.person_id, l.application_id, 'supplier', seller.until_on
				from seller
				join supplier_choice s on lower(s.supplier_name) = seller.name
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
		comment on function conflicts_of is 'The cases that these people may have nothing to do with, and on which grounds (Awb 2:4, 2:5), or of one case when it is given: the one place where that is worked out.';
	`.execute(db);
}
