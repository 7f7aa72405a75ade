import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACHMENT_PLACES } from '#lib/domain/document/attachment.ts';
import { DECISION_KINDS } from '../../domain/decision/lifecycle.ts';
import { MOMENTS, SEVERITIES } from '../../domain/eligibility/rule.ts';
import { ACCOUNT_KINDS } from '../../domain/ledger/accounts.ts';
import { statesOf } from '../../domain/lifecycle.ts';
import { LIFECYCLES } from '../../domain/lifecycles.ts';
import { STAFF_ROLES } from '../../domain/roles.ts';
import { VOUCHER_KINDS } from '../../domain/scheme/content.ts';
import { CLOCK_KINDS } from '../../domain/term/clocks.ts';
import { CHANNELS, NOTICE_KINDS } from '../../domain/term/notice.ts';
import { LANGUAGES } from '../../domain/text.ts';
import { SECTIONS } from './tables.ts';
import { testDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.drop());

/** The words that the CHECK on one column admits, as PostgreSQL itself states it. */
async function admitted(table: string, column: string): Promise<string[]> {
	const { rows } = await sql<{ definition: string }>`
		select pg_get_constraintdef(c.oid) as definition
		from pg_constraint c
		join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
		where c.contype = 'c' and c.conrelid = ${table}::regclass and cardinality(c.conkey) = 1 and a.attname = ${column}
	`.execute(database.db);
	return rows.flatMap(({ definition }) =>
		[...definition.matchAll(/'([^']*)'::text/g)].map((match) => match[1] ?? '')
	);
}

describe('what the database admits is what the domain says', () => {
	test.each(LIFECYCLES.map((table) => [table.record, table] as const))(
		'a %s has the states of its table',
		async (record, table) => {
			expect((await admitted(record, 'state')).sort()).toEqual(statesOf(table).sort());
		}
	);

	test.each([
		['person_role', 'role', STAFF_ROLES],
		['person', 'language', LANGUAGES],
		['decision', 'kind', DECISION_KINDS],
		['rule_run', 'moment', MOMENTS],
		['finding', 'severity', SEVERITIES],
		['voucher', 'kind', VOUCHER_KINDS],
		['application_line', 'kind', VOUCHER_KINDS],
		['application_section', 'section', SECTIONS],
		['attachment', 'place', ATTACHMENT_PLACES],
		['ledger_account', 'kind', ACCOUNT_KINDS],
		['term', 'kind', CLOCK_KINDS],
		['incoming_notice', 'kind', NOTICE_KINDS],
		['incoming_notice', 'channel', CHANNELS]
	] as const)('%s.%s admits the words of the domain', async (table, column, words) => {
		expect((await admitted(table, column)).sort()).toEqual([...words].sort());
	});

	test('every record starts in the first state of its table', async () => {
		const { rows } = await sql<{ table: string; initial: string }>`
			select table_name as table, column_default as initial from information_schema.columns
			where table_schema = 'public' and column_name = 'state' and column_default is not null`.execute(database.db);
		for (const table of LIFECYCLES)
			expect(rows.find((row) => row.table === table.record)?.initial).toBe(`'${table.initial}'::text`);
	});

	test('every table says what it is for', async () => {
		const { rows } = await sql<{ table: string }>`
			select relname as table from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r'
				and obj_description(oid) is null and relname not like 'kysely%'`.execute(database.db);
		expect(rows).toEqual([]);
	});
});

describe('what is written once stays', () => {
	test('a row of audit_event is neither changed nor removed', async () => {
		await sql`insert into audit_event (record, record_id, event, business_at) values ('person', gen_random_uuid(), 'person.tested', now())`.execute(
			database.db
		);
		await expect(sql`update audit_event set event = event`.execute(database.db)).rejects.toThrow(
			/append-only/
		);
		await expect(sql`delete from audit_event`.execute(database.db)).rejects.toThrow(/append-only/);
	});

	test('the bytes of a document are not changed, and not removed while a document uses them', async () => {
		const sha256 = '0'.repeat(64);
		await sql`insert into document_content (sha256, bytes) values (${sha256}, 'x'::bytea)`.execute(
			database.db
		);
		await sql`insert into document (kind, sha256, file_name, media_type, size_bytes, created_at)
			values ('letter', ${sha256}, 'brief.pdf', 'application/pdf', 1, now())`.execute(database.db);
		await expect(sql`update document_content set bytes = 'y'`.execute(database.db)).rejects.toThrow(
			/append-only/
		);
		await expect(sql`delete from document_content`.execute(database.db)).rejects.toThrow(/foreign key/);
	});

	test('the business clock moves forward only, once anything has happened', async () => {
		await sql`update business_clock set offset_seconds = 3600`.execute(database.db);
		await expect(sql`update business_clock set offset_seconds = 3599`.execute(database.db)).rejects.toThrow(
			/only moves forward/
		);
		await expect(sql`delete from business_clock`.execute(database.db)).rejects.toThrow();
	});
});
