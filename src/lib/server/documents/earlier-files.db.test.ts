import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../db/connect.ts';
import { administer, copyDatabase, dropDatabase } from '../db/databases.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { attachmentsOf } from './attachments.ts';

const THIS = '0013-attachments.ts';
const admin = process.env.TEST_DATABASE_ADMIN_URL ?? '';
const name = `test_${randomUUID().replaceAll('-', '')}`;
const ids = Object.fromEntries(
	['application', 'line', 'other', 'claim', 'first', 'second', 'invoice', 'proof', 'report'].map((each) => [
		each,
		randomUUID()
	])
) as Record<string, string>;
let url: string;
let db: Database;
let folder: string;

/** A database as it was before questions held several files, with one application and its claim. */
beforeAll(async () => {
	url = await copyDatabase(admin, 'template0', name);
	db = connect(url);
	const here = path.resolve('migrations');
	folder = await mkdtemp(path.resolve('.svelte-kit', 'migrations-'));
	const earlier = (await readdir(here)).filter((file) => file < THIS);
	for (const file of earlier) await symlink(path.join(here, file), path.join(folder, file));
	await migrateToLatest(db, url, folder);
	const documents = ['first', 'second', 'invoice', 'proof', 'report'].map((each, index) => {
		const sha256 = String(index + 1).repeat(64);
		return `insert into document_content values ('${sha256}', '${each}');
			insert into document (id, kind, sha256, file_name, media_type, size_bytes, application_id, created_at)
			values ('${ids[each]}', 'quote', '${sha256}', '${each}.pdf', 'application/pdf', 5, '${ids.application}', now());`;
	});
	const line = (id: string, quote: string, second: string) =>
		`insert into application_line (id, application_id, kind, service_code, supplier_name, planned_order_on, net_cents, vat_cents, hardware, quote_document_id, second_quote_document_id)
		values ('${id}', '${ids.application}', 'B', 'SV03', 'Veilig BV', '2027-01-01', 100, 0, false, ${quote}, ${second});`;
	// Only what the migration reads: the persons, tranches and decisions around it are left out.
	await administer(
		url,
		`set session_replication_role = replica;
		insert into application (id, tranche_id, scheme_version_id, organisation_id, language, created_by, created_at)
			values ('${ids.application}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'nl', gen_random_uuid(), now());
		${documents.join('\n')}
		${line(ids.line ?? '', `'${ids.first}'`, `'${ids.second}'`)}
		${line(ids.other ?? '', 'null', 'null')}
		insert into claim (id, voucher_id, application_id, created_by, created_at)
			values ('${ids.claim}', gen_random_uuid(), '${ids.application}', gen_random_uuid(), now());
		insert into claim_line (claim_id, application_line_id, invoice_document_id, payment_document_id, deliverable_document_id)
			values ('${ids.claim}', '${ids.line}', '${ids.invoice}', '${ids.proof}', '${ids.report}');
		insert into claim_line (claim_id, application_line_id) values ('${ids.claim}', '${ids.other}');`
	);
});
afterAll(async () => {
	await db.destroy();
	await dropDatabase(admin, name);
	await rm(folder, { recursive: true });
});

test('files that were handed in before stand with the questions they answered, in the same order', async () => {
	await symlink(path.resolve('migrations', THIS), path.join(folder, THIS));
	expect(await migrateToLatest(db, url, folder)).toEqual(['0013-attachments']);
	const files = await attachmentsOf(db, ids.application ?? '');
	expect(files.map(({ place, subject_id, part, file_name }) => [place, subject_id, part, file_name])).toEqual(
		[
			['quote', ids.line, null, 'first.pdf'],
			['invoice', ids.claim, ids.line, 'invoice.pdf'],
			['quote', ids.line, null, 'second.pdf'],
			['payment_proof', ids.claim, ids.line, 'proof.pdf'],
			['deliverable', ids.claim, ids.line, 'report.pdf']
		]
	);
	expect(files.map(({ document_id }) => document_id)).toContain(ids.proof);
});
