import { sql } from 'kysely';
import type { Database } from '../db/connect.ts';

/**
 * Copies a submitted case so many times, each for an organisation of its own, with its answers, its services and the last
 * run of its rules: for tests of many.
 */
export async function copyCases(db: Database, application_id: string, copies: number): Promise<void> {
	await sql`
		with copy as materialized (
			select n, gen_random_uuid() as organisation_id, gen_random_uuid() as application_id
			from generate_series(1, ${copies}) as n
		), organisations as (
			insert into organisation
			select (jsonb_populate_record(o, jsonb_build_object('id', copy.organisation_id,
				'kvk_number', lpad((50000000 + copy.n)::text, 8, '0')))).*
			from copy, organisation o join application a on a.organisation_id = o.id
			where a.id = ${application_id}
		), applications as (
			insert into application
			select (jsonb_populate_record(a, jsonb_build_object('id', copy.application_id,
				'organisation_id', copy.organisation_id, 'number', a.number || '-' || lpad(copy.n::text, 6, '0')))).*
			from copy, application a where a.id = ${application_id}
		), sections as (
			insert into application_section
			select (jsonb_populate_record(s, jsonb_build_object('application_id', copy.application_id))).*
			from copy, application_section s where s.application_id = ${application_id}
		), lines as (
			insert into application_line overriding user value
			select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'application_id', copy.application_id))).*
			from copy, application_line l where l.application_id = ${application_id}
		)
		insert into rule_run (application_id, moment, scheme_version_id, facts, results, ran_at)
		select copy.application_id, r.moment, r.scheme_version_id, r.facts, r.results, r.ran_at
		from copy, (select * from rule_run where application_id = ${application_id} order by ran_at desc limit 1) as r
	`.execute(db);
	await sql`analyze rule_run, application, application_section, application_line, organisation, tranche`.execute(
		db
	);
}
