import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledIn } from '#lib/server/application/filled.ts';
import type { Database } from '#lib/server/db/connect.ts';
import { testDatabase, type TestDatabase } from '#lib/server/db/testing.ts';
import type { Person } from '#lib/server/person/person.ts';
import { aPdf } from '#lib/server/testing/a-file.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import { aDraft } from '#lib/server/testing/an-application.ts';
import { anOpenTranche } from '#lib/server/testing/an-open-tranche.ts';
import { anOrganisation } from '#lib/server/testing/an-organisation.ts';

let test_database: TestDatabase;
let db: Database;
let person: Person;
let application_id: string;
let line: string;
let upload: (event: RequestEvent) => Promise<Response>;
let save: (event: RequestEvent) => Promise<unknown>;
let disconnect: () => Promise<void>;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	process.env.DATABASE_URL = test_database.url;
	const tranche_id = await anOpenTranche(db);
	person = await aPerson(db);
	const organisation_id = await anOrganisation(db, person);
	application_id = await aDraft(db, person, { tranche_id, organisation_id });
	line = (await filledIn(db, application_id)).lines[0]?.id ?? '';
	const { POST } = await import('./+server.ts');
	upload = async (event) => POST(event as Parameters<typeof POST>[0]);
	const { actions } = await import('../services/[line]/+page.server.ts');
	save = async (event) => actions.default?.(event as Parameters<(typeof actions)['default']>[0]);
	const { db: portal } = await import('#lib/server/db/connection.ts');
	disconnect = () => portal.destroy();
});
afterAll(async () => {
	await disconnect();
	await test_database.drop();
});

/** Everything a file, or a form with one, leaves behind. */
const kept = () =>
	Promise.all([
		db.selectFrom('attachment').select('id').execute(),
		db.selectFrom('document').select('id').execute(),
		db.selectFrom('document_content').select('sha256').execute(),
		db.selectFrom('audit_event').select('id').execute(),
		filledIn(db, application_id)
	]);

/** The form as a browser sends it, of which the connection carries no more than `share`. */
async function sent(fields: Readonly<Record<string, string | File>>, share: number, breaks: boolean) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	const whole = new Response(form);
	const bytes = await whole.bytes();
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			controller.enqueue(bytes.subarray(0, Math.floor(bytes.length * share)));
			if (breaks) controller.error(new Error('aborted'));
			else controller.close();
		}
	});
	const url = new URL(`https://portaal.example/my/applications/${application_id}`);
	const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
	return {
		request: new Request(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
		url,
		params: { id: application_id, line },
		locals: { person }
	} as unknown as RequestEvent;
}

const quote = () => ({ place: 'quote', subject_id: line, file: aPdf(randomUUID(), 'half.pdf') });

test.each([
	['breaks', true],
	['merely ends', false]
])('of a file whose connection %s half way nothing is kept, and the page is told', async (_, breaks) => {
	const before = await kept();
	for (const share of [0, 0.5, 0.99]) {
		const answer = await upload(await sent(quote(), share, breaks));
		expect(answer.status).toBe(400);
		expect(((await answer.json()) as { message: string }).message).toMatch(/verbinding/);
	}
	expect(await kept()).toEqual(before);
});

test('of a form with a file that is cut off half way neither the file nor the answers are saved', async () => {
	const before = await kept();
	const form = { supplier_name: 'Half', quote: aPdf(randomUUID(), 'half.pdf') };
	await expect(sent(form, 0.8, true).then(save)).rejects.toMatchObject({ status: 400 });
	expect(await kept()).toEqual(before);
});

test('the same file arrives whole afterwards', async () => {
	const answer = await upload(await sent(quote(), 1, false));
	expect(answer.status).toBe(201);
	expect(await answer.json()).toMatchObject({ files: [{ label: 'half.pdf' }] });
});
