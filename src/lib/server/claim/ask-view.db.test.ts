import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerRequest } from '../application/answer.ts';
import { requestsOf } from '../application/requests.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { claimFile } from '../eligibility/claim-file.ts';
import type { Person } from '../person/person.ts';
import { aClaim } from '../testing/a-claim.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice } from '../testing/an-office.ts';
import { aPerson } from '../testing/a-person.ts';
import { termsOf } from '../testing/open-terms.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { askViewOnClaim } from './ask-view.ts';
import { assessClaim } from './assess.ts';
import { findClaimComplete } from './find-complete.ts';

let database: TestDatabase;
let db: Database;
let applicant: Person;
let officer: Person;
let application_id: string;
let claim_id: string;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	const award = await anAward(db, await aPerson(db, { roles: ['administrator'] }), await anOffice(db));
	({ applicant, id: application_id } = award.application);
	officer = await aPerson(db, { roles: ['claims_officer'] });
	claim_id = await aClaim(db, applicant, { voucher_id: award.vouchers[0]?.id ?? '' });
});
afterAll(() => database.drop());

const ask = (person = officer) =>
	askViewOnClaim(db, person, { claim_id, text: 'Wij willen de reiskosten niet toelaten. Wat vindt u?' });

test('a view on a lower settlement stops the term to settle, is waited for, and counts as the hearing', async () => {
	expect(await reasonsOf(ask())).toEqual([expect.stringContaining('once the claim is complete')]);
	await findClaimComplete(db, officer, claim_id);
	expect(await reasonsOf(ask(applicant))).toHaveLength(1);
	await ask();
	expect(await reasonsOf(ask())).toHaveLength(1);
	expect(await termsOf(db, application_id)).toMatchObject({
		settlement: { state: 'paused' },
		view: { state: 'running' }
	});
	expect((await claimFile(db, claim_id)).hearing_done).toBe(false);
	expect(await reasonsOf(assessClaim(db, officer, { claim_id, lines: [] }))).toEqual([
		expect.stringContaining('can still give a view')
	]);
	await answerRequest(db, applicant, { application_id, answers: [], waived: true });
	expect(await termsOf(db, application_id)).toMatchObject({ settlement: { state: 'running' } });
	expect((await claimFile(db, claim_id)).hearing_done).toBe(true);
	expect(await requestsOf(db, application_id)).toMatchObject([{ waived: true, state: 'answered', claim_id }]);
});
