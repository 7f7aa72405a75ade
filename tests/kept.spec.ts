import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { now } from '../src/lib/server/clock.ts';
import { removeMember } from '../src/lib/server/organisation/remove-member.ts';
import { anOrganisation } from '../src/lib/server/testing/an-organisation.ts';
import { aDraft } from '../src/lib/server/testing/an-application.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aTranche } from '../src/lib/server/testing/a-tranche.ts';
import { moveClockTo } from '../src/lib/server/testing/move-clock.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { signInByDemo } from './support/visitor.ts';

const TYPED = 'Een uur lang getypt';

let portal: Portal;
let application_id: string;
let removed: string;

test.beforeAll(async () => {
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const tranche_id = await aTranche(db, administrator);
	await moveClockTo(db, 2 * 3600);
	const owner = await aPerson(db);
	const organisation_id = await anOrganisation(db, owner);
	application_id = await aDraft(db, owner, { tranche_id, organisation_id });
	const { id: person_id } = await aPerson(db);
	await db
		.insertInto('organisation_member')
		.values({ organisation_id, person_id, role: 'editor', joined_at: await now(db) })
		.execute();
	await removeMember(db, owner, { organisation_id, person_id });
	removed = person_id;
});
test.afterAll(() => portal?.stop());

/** What a browser without JavaScript posts on each page that reads its case first. */
const posts = (): (readonly [string, Record<string, string>])[] => {
	const at = `/my/applications/${application_id}`;
	return [
		[`${at}/size`, { staff: TYPED }],
		[`${at}/assessment`, { version: TYPED }],
		[`${at}/extra`, { version: TYPED }],
		[`${at}/request?/send`, { answers: TYPED, items: randomUUID(), versions: '0' }],
		[`${at}/messages`, { text: TYPED, id: randomUUID() }]
	];
};

test('what was typed comes back when the session has ended', async ({ request }) => {
	const claim = `/my/claims/${randomUUID()}/${randomUUID()}`;
	for (const [path, form] of [...posts(), [claim, { invoice_number: TYPED }] as const]) {
		const answer = await request.post(`${portal.origin}${path}`, {
			form,
			headers: { origin: portal.origin },
			maxRedirects: 0
		});
		expect([path, answer.status()]).toEqual([path, 401]);
		expect([path, await answer.text()]).toEqual([path, expect.stringContaining(TYPED)]);
	}
});

test('what was typed comes back to a colleague who was removed, with whom to ask', async ({ context }) => {
	await signInByDemo(context, portal, removed);
	const at = `/my/applications/${application_id}`;
	for (const [path, form] of [
		[`${at}/request?/send`, { answers: TYPED, items: randomUUID(), versions: '0' }],
		[`${at}/messages`, { text: TYPED, id: randomUUID() }]
	] as const) {
		const answer = await context.request.post(`${portal.origin}${path}`, {
			form,
			headers: { origin: portal.origin },
			maxRedirects: 0
		});
		expect([path, answer.status()]).toEqual([path, 403]);
		const page = await answer.text();
		expect([path, page]).toEqual([path, expect.stringContaining(TYPED)]);
		expect([path, page]).toEqual([path, expect.stringContaining('hoort niet meer bij deze organisatie')]);
	}
});
