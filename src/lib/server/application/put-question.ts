import { randomUUID } from 'node:crypto';
import type { ApplicationSection } from '#lib/domain/application/answers.ts';
import type { RequestKind } from '#lib/domain/application/completion-request.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import { pauseTerm } from '../term/change.ts';
import { startTerm } from '../term/start.ts';

/** One thing that is asked, in the officer's words. */
export type NewItem = {
	readonly text: string;
	/** The section it is about: its answers may then be changed while the request is open. */
	readonly section?: ApplicationSection | null;
	readonly line_id?: string | null;
	/** The rule whose finding the answer is meant to settle. */
	readonly rule_id?: string | null;
};

type Question = {
	readonly application_id: string;
	readonly kind: RequestKind;
	readonly items: readonly NewItem[];
	/** The claim it is about; without one it is about the application. */
	readonly claim_id?: string;
};

/** More in one letter nobody answers in two weeks. */
export const MOST_ITEMS = 20;
const LONGEST = 4000;
const NO_REQUEST: Reason = {
	nl: 'Schrijf wat u van de aanvrager wilt weten.',
	en: 'Write what you want to know from the applicant.',
	field: 'texts[0]'
};
const TOO_MUCH: Reason = {
	nl: 'U kunt ten hoogste 20 punten vragen, elk in ten hoogste 4.000 tekens.',
	en: 'You can ask at most 20 things, each in at most 4,000 characters.',
	field: 'texts[0]'
};

/** What is asked, without what was left empty. */
const whole = (items: readonly NewItem[]) =>
	items.map((item) => ({ ...item, text: item.text.trim() })).filter(({ text }) => text !== '');

/** What is wrong with the things that are asked. */
export function itemReasons(items: readonly NewItem[]): Reason[] {
	const asked = whole(items);
	if (asked.length === 0) return [NO_REQUEST];
	return asked.length > MOST_ITEMS || asked.some(({ text }) => text.length > LONGEST) ? [TOO_MUCH] : [];
}

/**
 * Puts a request to the applicant: its term starts, and the clock that waits for the answer stands still (Awb 4:15).
 * The caller has judged that it may be asked. Returns the id of the request.
 */
export async function putQuestion(
	tx: Tx,
	person: Person,
	{ application_id, kind, items, claim_id }: Question
): Promise<string> {
	const reasons = itemReasons(items);
	if (reasons.length > 0) throw new Refused(...reasons);
	const id = randomUUID();
	const asked_on = await today(tx);
	const { end_on: until_on } = await startTerm(tx, {
		kind: kind === 'view' ? 'view' : 'repair',
		application_id,
		record_id: id,
		started_on: asked_on
	});
	const asked = { asked_by: person.id, asked_at: await now(tx) };
	await tx
		.insertInto('completion_request')
		.values({ id, application_id, kind, until_on, claim_id: claim_id ?? null, ...asked })
		.execute();
	const rows = whole(items).map((item, position) => ({
		request_id: id,
		position,
		text: item.text,
		section: item.section ?? null,
		line_id: item.line_id ?? null,
		rule_id: item.rule_id ?? null
	}));
	await tx.insertInto('request_item').values(rows).execute();
	await pauseTerm(tx, waiting(application_id, claim_id ?? null), { asked_on, until_on });
	await record(tx, {
		record: 'completion_request',
		record_id: id,
		event: kind === 'view' ? 'completion_request.view_asked' : 'completion_request.asked',
		person_id: person.id,
		application_id,
		details: { until_on, items: rows.length, ...(claim_id ? { claim_id } : {}) }
	});
	await mailApplicant(tx, application_id, {
		kind: kind === 'view' ? 'view_asked' : 'completion_asked',
		values: ({ number, day }) => ({ number, until: day(until_on) }),
		link: `/my/applications/${application_id}/request`,
		about: { record: 'completion_request', record_id: id }
	});
	return id;
}

/** The clock that stands still while the applicant has something to answer: to decide, or to settle the claim. */
export const waiting = (application_id: string, claim_id: string | null) =>
	claim_id === null
		? ({ kind: 'decision', record_id: application_id } as const)
		: ({ kind: 'settlement', record_id: claim_id } as const);
