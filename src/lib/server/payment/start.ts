import { randomUUID } from 'node:crypto';
import type { Answers } from '#lib/domain/application/answers.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connect.ts';
import { startTerm } from '../term/start.ts';

type Due = {
	readonly claim_id: string;
	readonly decision_id: string;
	readonly application_id: string;
	readonly amount_cents: number;
	/** The settlement was announced on this day: the term to pay runs from it (Awb 4:87). */
	readonly announced_on: string;
};

/** Makes a settled sum due, on the account that the case holds now: from here it is frozen. */
export async function startPayment(tx: Tx, { announced_on, ...due }: Due): Promise<string> {
	const { answers } = await tx
		.selectFrom('application_section')
		.where('application_id', '=', due.application_id)
		.where('section', '=', 'payment')
		.select('answers')
		.executeTakeFirstOrThrow();
	const { iban, account_name } = answers as Answers['payment'];
	const id = randomUUID();
	const { end_on: due_on } = await startTerm(tx, {
		kind: 'payment',
		application_id: due.application_id,
		record_id: id,
		started_on: announced_on
	});
	await tx
		.insertInto('payment')
		.values({ ...due, id, due_on, iban: iban.replace(/\s/g, ''), account_name })
		.execute();
	await record(tx, {
		record: 'payment',
		record_id: id,
		event: 'payment.due',
		person_id: null,
		application_id: due.application_id,
		details: { amount_cents: due.amount_cents, due_on }
	});
	return id;
}
