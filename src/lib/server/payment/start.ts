import type { Answers } from '#lib/domain/application/answers.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connect.ts';

type Due = {
	readonly claim_id: string;
	readonly decision_id: string;
	readonly application_id: string;
	readonly amount_cents: number;
	readonly due_on: string;
};

/** Makes a settled sum due, on the account that the case holds now: from here it is frozen. */
export async function startPayment(tx: Tx, due: Due): Promise<string> {
	const { answers } = await tx
		.selectFrom('application_section')
		.where('application_id', '=', due.application_id)
		.where('section', '=', 'payment')
		.select('answers')
		.executeTakeFirstOrThrow();
	const { iban, account_name } = answers as Answers['payment'];
	const { id } = await tx
		.insertInto('payment')
		.values({ ...due, iban: iban.replace(/\s/g, ''), account_name })
		.returning('id')
		.executeTakeFirstOrThrow();
	await record(tx, {
		record: 'payment',
		record_id: id,
		event: 'payment.due',
		person_id: null,
		application_id: due.application_id,
		details: { amount_cents: due.amount_cents, due_on: due.due_on }
	});
	return id;
}
