import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withdrawApplication } from '../application/withdraw.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { sha256 } from '../sha256.ts';
import { aPerson } from '../testing/a-person.ts';
import { aScoredTranche } from '../testing/a-ranked-tranche.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { confirmRanking } from './confirm.ts';
import { publicDraw, type DrawFile } from './draw-file.ts';
import { fixRanking } from './fix.ts';
import { returnRanking } from './return.ts';
import { sealDraws } from './seal-draw.ts';

const MONTH = 31 * 24 * 3600;
const SCRIPT = path.resolve('scripts/draw.mjs');
const run = promisify(execFile);

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;
let folder: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	folder = await mkdtemp(path.join(tmpdir(), 'draw-'));
});
afterAll(async () => {
	await test_database.drop();
	await rm(folder, { recursive: true });
});

/** What the script that anyone can run says of a file: its exit code and its lines that are not equal. */
async function replay(file: string, hash: string): Promise<{ code: number; not_equal: string[] }> {
	const name = path.join(folder, 'draw.json');
	await writeFile(name, file);
	const { stdout, code } = await run(process.execPath, [SCRIPT, name, hash]).then(
		({ stdout }) => ({ stdout, code: 0 }),
		(thrown: { stdout: string; code: number }) => thrown
	);
	return { code, not_equal: stdout.split('\n').filter((line) => line.startsWith('NOT EQUAL')) };
}

const drawOf = (tranche_id: string) =>
	db.selectFrom('draw').where('tranche_id', '=', tranche_id).selectAll().executeTakeFirstOrThrow();

/** As it was before lotteries were sealed: the guard of the table is lifted for it. */
const unsealed = (tranche_id: string) =>
	db.transaction().execute(async (tx) => {
		await sql`alter table draw disable trigger sealed_once`.execute(tx);
		await tx.deleteFrom('draw').where('tranche_id', '=', tranche_id).execute();
		await sql`alter table draw enable trigger sealed_once`.execute(tx);
	});

describe('the lottery of a tranche', () => {
	test('is sealed in public when the tranche is published, and shows its secret only when the ranking is confirmed', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, {
			code: 'seal',
			levels: [4, 4, 3]
		});
		const sealed = await publicDraw(db, tranche_id);
		expect(sealed).toMatchObject({ commitment: expect.stringMatching(/^[0-9a-f]{64}$/), held: null });
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		expect(await publicDraw(db, tranche_id)).toEqual(sealed);
		await confirmRanking(db, office.decision_maker, tranche_id);
		const held = (await publicDraw(db, tranche_id))?.held;
		const file = JSON.parse(held?.file ?? '') as DrawFile;
		expect(sha256(file.secret)).toBe(sealed?.commitment);
		expect(sha256(held?.file ?? '')).toBe(held?.file_sha256);
	});

	test('can be drawn again by anyone with the script, which sees every change', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, {
			code: 'replay',
			levels: [4, 4, 4, 2],
			ceiling_cents: 1_100_000
		});
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		await confirmRanking(db, office.decision_maker, tranche_id);
		const held = (await publicDraw(db, tranche_id))?.held;
		if (!held) throw new Error('The ranking is confirmed');
		expect(await replay(held.file, held.file_sha256)).toEqual({ code: 0, not_equal: [] });
		const file = JSON.parse(held.file) as DrawFile;
		const written = (changed: object) => JSON.stringify({ ...file, ...changed });
		const [first, second, ...others] = file.rows;
		const swapped = [{ ...first, number: second?.number }, { ...second, number: first?.number }, ...others];
		for (const changed of [
			{ secret: '0'.repeat(64) },
			{ numbers: file.numbers.slice(1) },
			{ rows: swapped },
			{ rows: [second, first, ...others] },
			{ available_cents: file.available_cents + 1_000_000 }
		]) {
			const text = written(changed);
			expect((await replay(text, sha256(text))).code).toBe(1);
		}
		expect((await replay(held.file, sha256('another'))).not_equal).toHaveLength(1);
	});

	test('tells no points and no maturity to the public', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'silent' });
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		const { file } = await drawOf(tranche_id);
		expect(Object.keys((JSON.parse(file ?? '') as DrawFile).rows[0] ?? {})).toEqual([
			'position',
			'number',
			'group',
			'lottery',
			'region',
			'amount_cents',
			'outcome',
			'awarded_cents',
			'share'
		]);
	});

	test('is drawn once: who is left keeps their lot when a case goes and the ranking is fixed again', async () => {
		const { tranche_id, cases } = await aScoredTranche(db, administrator, office, {
			code: 'again',
			levels: [4, 4, 4]
		});
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		const first = await drawOf(tranche_id);
		const [gone] = cases;
		if (!gone) throw new Error('There are three cases');
		await withdrawApplication(db, gone.applicant, gone.id);
		await returnRanking(db, office.decision_maker, { tranche_id, reason: 'Een aanvraag is ingetrokken.' });
		await fixRanking(db, office.officer, tranche_id);
		await confirmRanking(db, office.decision_maker, tranche_id);
		const second = await drawOf(tranche_id);
		expect([second.numbers, second.drawn_at]).toEqual([first.numbers, first.drawn_at]);
		const lots = (file: string | null) =>
			(JSON.parse(file ?? '') as DrawFile).rows
				.filter(({ number }) => number !== gone.number)
				.map(({ number, lottery }) => [number, lottery]);
		expect(lots(second.file)).toEqual(lots(first.file));
		expect((await replay(second.file ?? '', second.file_sha256 ?? '')).code).toBe(0);
	});

	test('cannot be changed in the database once sealed, nor drawn twice', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'hands' });
		const secret = 'f'.repeat(64);
		const change = (values: { secret?: string; commitment?: string; numbers?: string[] }) =>
			db.updateTable('draw').set(values).where('tranche_id', '=', tranche_id).execute();
		await expect(change({ secret, commitment: sha256(secret) })).rejects.toThrow();
		await expect(db.deleteFrom('draw').where('tranche_id', '=', tranche_id).execute()).rejects.toThrow();
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		await expect(change({ numbers: ['CKZ-2026-9999'] })).rejects.toThrow();
	});

	test('of a tranche published before there were seals is sealed by the follow-up, and not drawn before', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'older' });
		await unsealed(tranche_id);
		await moveClockTo(db, MONTH);
		expect(await publicDraw(db, tranche_id)).toBeNull();
		expect(await reasonsOf(fixRanking(db, office.officer, tranche_id))).toEqual([
			expect.stringContaining('not sealed yet')
		]);
		await sealDraws(db);
		const { commitment } = await drawOf(tranche_id);
		await sealDraws(db);
		expect((await drawOf(tranche_id)).commitment).toBe(commitment);
		await fixRanking(db, office.officer, tranche_id);
	});

	test('is sealed for every tranche apart', async () => {
		const one = await aTranche(db, administrator, { code: 'one' });
		const two = await aTranche(db, administrator, { code: 'two' });
		expect((await drawOf(one)).commitment).not.toBe((await drawOf(two)).commitment);
	});
});
