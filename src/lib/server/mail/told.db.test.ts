import { afterAll, beforeAll, expect, test } from 'vitest';
import { askApplicant } from '../application/ask.ts';
import { findComplete } from '../application/find-complete.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { submitClaim } from '../claim/submit.ts';
import { dateInAmsterdam, now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { decide } from '../decision/decide.ts';
import announceDecision from '../jobs/handlers/announce-decision.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import { registerNotice } from '../notice/register.ts';
import { executeBatch } from '../payment/execute-batch.ts';
import { failPayment } from '../payment/fail.ts';
import { extendDecisionTerm } from '../term/extend.ts';
import { aDraftClaim } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount, type Finance } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { aSubmittedApplication, type SubmittedCase } from '../testing/a-scored-application.ts';
import { aProposedSettlement, anExportedBatch } from '../testing/a-settlement.ts';
import { anAnswer } from '../testing/an-answer.ts';
import { aDraft } from '../testing/an-application.ts';
import { aDecision } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { acceptVoucher } from '../voucher/accept.ts';
import { extendVoucher } from '../voucher/extend.ts';
import { giveBackVoucher } from '../voucher/give-back.ts';
import { resumeVoucher, suspendVoucher } from '../voucher/suspend.ts';
import { withdrawVoucher } from '../voucher/withdraw.ts';
import { TOLD } from './told.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let finance: Finance;
/** Per event that happened here, the kinds of mail the people of its case got by it. */
const heard = new Map<string, Set<string>>();

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	finance = await aFinance(db);
	await aGrantorAccount(db);
});
afterAll(() => database.drop());

/** Lets something happen, and notes what the people are mailed by that: of the case an event is about, or of any. */
async function happens(events: Readonly<Record<string, string | null>>, act: () => Promise<unknown>) {
	const at = await now(db);
	await act();
	const mails = await db
		.selectFrom('mail')
		.where('created_at', '>=', at)
		.where('application_id', 'is not', null)
		.select(['application_id', 'kind'])
		.execute();
	for (const [event, id] of Object.entries(events)) {
		const kinds = mails.filter(({ application_id }) => id === null || id === application_id);
		heard.set(event, new Set([...(heard.get(event) ?? []), ...kinds.map(({ kind }) => kind)]));
	}
}

/** What falls due so many days after a day. */
const fallsDue = async (on: string | undefined, days: number, events: Readonly<Record<string, string>>) => {
	await moveClockTo(db, daysAfter(on ?? '', days));
	await happens(events, () => followUp(db));
};
const ask = (application_id: string, kind: 'completion' | 'view') =>
	askApplicant(db, office.officer, { application_id, kind, items: [{ text: 'Welke back-up bedoelt u?' }] });
const term = async (id: string, kind: keyof Awaited<ReturnType<typeof termsOf>>) =>
	(await termsOf(db, id))[kind];
const later = (on: string | undefined, length: Temporal.DurationLike) =>
	Temporal.PlainDate.from(on ?? '')
		.add(length)
		.toString();

test('an application, the questions about it and its clocks', async () => {
	const tranche_id = await anOpenTranche(db, { code: 'T1' });
	const submit = () => aSubmittedApplication(db, { tranche_id });
	const leaves = await submit();
	const answers = await submit();
	const silent = await submit();
	const heardOut = await submit();
	await happens({ 'application.submit': null }, submit);
	await happens({ 'application.withdraw': leaves.id }, () =>
		withdrawApplication(db, leaves.applicant, leaves.id)
	);
	await happens({ 'completion_request.ask': answers.id }, () => ask(answers.id, 'completion'));
	await happens({ 'completion_request.answer': answers.id }, () =>
		anAnswer(db, answers.applicant, answers.id)
	);
	await happens({ 'application.find_complete': heardOut.id }, () =>
		findComplete(db, office.officer, heardOut.id)
	);
	await happens({ 'completion_request.ask': heardOut.id }, () => ask(heardOut.id, 'view'));
	await ask(silent.id, 'completion');
	const asked = { 'clock.repair': silent.id, 'clock.view': heardOut.id };
	const ends = [(await term(silent.id, 'repair'))?.end_on, (await term(heardOut.id, 'view'))?.end_on].sort();
	await fallsDue(ends[0], -1, asked);
	await fallsDue(ends[1], 1, { ...asked, 'completion_request.lapse': silent.id });

	const writer = await aPerson(db);
	const organisation_id = await anOrganisation(db, writer);
	const draft = await aDraft(db, writer, { tranche_id, organisation_id });
	const { closes_at } = await db
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select('closes_at')
		.executeTakeFirstOrThrow();
	await fallsDue(dateInAmsterdam(closes_at), -3, { 'clock.draft': draft });

	const decision = await term(answers.id, 'decision');
	await happens({ 'clock.decision': answers.id }, () =>
		extendDecisionTerm(db, office.decision_maker, {
			term_id: decision?.id ?? '',
			until_on: later(decision?.end_on, { weeks: 1 }),
			reason: 'Wij wachten op een advies.'
		})
	);
	await fallsDue(decision?.end_on, 8, { 'clock.decision': answers.id });
});

test('an award, its vouchers and their clocks', { timeout: 60_000 }, async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const { cases } = await aRankedTranche(db, administrator, office, { code: 'T2', levels: [4, 4, 4, 4] });
	const [first, held, claims, waits] = cases as [SubmittedCase, SubmittedCase, SubmittedCase, SubmittedCase];
	const decision_id = await aDecision(db, office, first.id);
	for (const { id } of [held, claims]) await aDecision(db, office, id);
	await happens({ 'decision.announce': waits.id }, () => aDecision(db, office, waits.id));
	const voucher = ({ id }: SubmittedCase, kind: 'S' | 'B') =>
		db
			.selectFrom('voucher')
			.where('application_id', '=', id)
			.where('kind', '=', kind)
			.select(['id', 'valid_until'])
			.executeTakeFirstOrThrow();

	await happens({ 'incoming_notice.register': first.id }, async () =>
		registerNotice(db, office.officer, {
			...{ kind: 'objection', application_id: first.id, decision_id, channel: 'portal' },
			...{ posted_on: null, received_on: await today(db), committee: false }
		})
	);
	const [scan, other] = [await voucher(first, 'S'), await voucher(first, 'B')];
	await happens({ 'voucher.extend': first.id }, () => extendVoucher(db, first.applicant, scan.id));
	await happens({ 'voucher.give_back': first.id }, () => giveBackVoucher(db, first.applicant, other.id));
	await happens({ 'voucher.withdraw': held.id }, async () =>
		withdrawVoucher(db, office.decision_maker, { voucher_id: (await voucher(held, 'B')).id, reason: 'Fout.' })
	);
	const doubt = { voucher_id: (await voucher(held, 'S')).id, reason: 'Signaal.' };
	await happens({ 'voucher.accept': held.id }, () => acceptVoucher(db, held.applicant, doubt.voucher_id));
	const suspend = () => suspendVoucher(db, finance.claims_officer, doubt);
	await happens({ 'voucher.suspend': held.id }, suspend);
	await happens({ 'voucher.resume': held.id }, () => resumeVoucher(db, finance.claims_officer, doubt));

	for (const [kind, paid] of [
		['S', true],
		['B', false]
	] as const) {
		const claim_id = await aDraftClaim(db, claims.applicant, {
			voucher_id: (await voucher(claims, kind)).id
		});
		await happens({ 'claim.submit': claims.id }, () =>
			submitClaim(db, claims.applicant, { claim_id, final: true, accepted_delivery: true })
		);
		let settlement = '';
		await happens({ 'claim.find_complete': claims.id }, async () => {
			settlement = await aProposedSettlement(db, finance.claims_officer, { claim_id });
		});
		await decide(db, office.decision_maker, settlement);
		await announceDecision(db, { decision_id: settlement });
		const { batch_id, payment_id } = await anExportedBatch(db, finance, claim_id);
		await (paid
			? happens({ 'claim.pay': claims.id, 'payment.execute': claims.id }, () =>
					executeBatch(db, finance.preparer, batch_id)
				)
			: happens({ 'payment.fail': claims.id }, () =>
					failPayment(db, finance.preparer, { payment_id, reason: 'Rekening opgeheven.' })
				));
	}

	await suspend();
	await fallsDue((await term(held.id, 'payment_stop'))?.end_on, 1, { 'clock.payment_stop': held.id });
	const [used, unused] = [await voucher(waits, 'S'), await voucher(waits, 'B')];
	await acceptVoucher(db, waits.applicant, used.id);
	await fallsDue(unused.valid_until, -20, { 'clock.voucher': waits.id });
	await fallsDue(unused.valid_until, 1, { 'clock.voucher': waits.id, 'voucher.expire': waits.id });
	const claim_until = (await term(waits.id, 'claim'))?.end_on;
	await fallsDue(claim_until, -10, { 'clock.claim': waits.id });
	await fallsDue(claim_until, 1, { 'clock.claim': waits.id });
	await fallsDue((await term(waits.id, 'reminder'))?.end_on, 1, { 'clock.reminder': waits.id });
});

test('whatever the table says is mailed was mailed when it happened, and nothing else', () => {
	const silent = [...heard.keys()].filter((event) => typeof TOLD[event] === 'string');
	const promised = Object.entries(TOLD).filter(([, told]) => typeof told !== 'string');
	const sorted = (entries: Iterable<readonly [string, Iterable<string>]>) =>
		Object.fromEntries([...entries].map(([event, kinds]) => [event, [...kinds].sort()]));
	expect(sorted(heard)).toEqual({
		...sorted(promised as [string, string[]][]),
		...sorted(silent.map((event) => [event, []]))
	});
});
