import { error, type RequestEvent } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { failureForm } from '#lib/forms/payment/failure.ts';
import { reasonForm } from '#lib/forms/payment/reason.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { PAYMENT_BATCH } from '#lib/domain/payment/batch-lifecycle.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { executeBatch } from '#lib/server/payment/execute-batch.ts';
import { failPayment } from '#lib/server/payment/fail.ts';
import { batchFile } from '#lib/server/payment/queries.ts';
import { releaseBatch } from '#lib/server/payment/release-batch.ts';
import { returnBatch } from '#lib/server/payment/return-batch.ts';
import { grantorAccount } from '#lib/server/setting/grantor-account.ts';
import { ownHandIn, stepsOf } from './steps.ts';
import type { Actions, PageServerLoad } from './$types';

const ROLES = ['payment_preparer', 'payment_releaser'] as const;

function batchOf(event: RequestEvent) {
	const person = signedIn(event, ...ROLES);
	const { id = '' } = event.params;
	if (!isId(id)) error(404, m.refused_not_found());
	return found(batchFile(db, person, id));
}

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...ROLES);
	const { payments, prepared_by, ...batch } = await batchOf(event);
	const releaser = person.roles.includes('payment_releaser');
	const waiting = batch.state === 'prepared';
	return {
		...batch,
		maker: prepared_by === person.id,
		own: waiting && releaser ? ownHandIn(payments, person.id) : [],
		// Who made the batch never sees the button, nor does who had a hand in a settlement inside.
		releases:
			waiting &&
			releaser &&
			prepared_by !== person.id &&
			batch.hidden === 0 &&
			ownHandIn(payments, person.id).length === 0,
		returns: waiting && releaser && batch.hidden === 0,
		account: (await grantorAccount(db)) !== null,
		steps: stepsOf(batch),
		words: words(PAYMENT_BATCH.states[batch.state].staff),
		tone: PAYMENT_BATCH.states[batch.state].tone,
		payments: payments.map(({ decided_by: _decider, proposed_by: _proposer, ...payment }) => ({
			...payment,
			words: words(PAYMENT.states[payment.state].staff),
			tone: PAYMENT.states[payment.state].tone
		})),
		release: await openForm(nothing, undefined, 'release'),
		give_back: await openForm(reasonForm, undefined, 'return'),
		execute: await openForm(nothing, undefined, 'execute'),
		fail: await openForm(failureForm, undefined, 'fail')
	};
};

const back = (event: RequestEvent, flash: string): never => {
	goOn(event, flash, `/finance/batches/${event.params.id}`);
};

export const actions: Actions = {
	release: (event) =>
		postAs(
			event,
			['payment_releaser'],
			nothing,
			async (_data, person) => {
				await releaseBatch(db, person, (await batchOf(event)).id);
				back(event, m.finance_released_flash());
			},
			'release'
		),
	return: (event) =>
		postAs(
			event,
			['payment_releaser'],
			reasonForm,
			async ({ reason }, person) => {
				await returnBatch(db, person, { batch_id: (await batchOf(event)).id, reason });
				back(event, m.finance_returned_flash());
			},
			'return'
		),
	execute: (event) =>
		postAs(
			event,
			ROLES,
			nothing,
			async (_data, person) => {
				await executeBatch(db, person, (await batchOf(event)).id);
				back(event, m.finance_executed_flash());
			},
			'execute'
		),
	fail: (event) =>
		postAs(
			event,
			ROLES,
			failureForm,
			async (data, person) => {
				await failPayment(db, person, data);
				back(event, m.finance_failed_flash());
			},
			'fail'
		)
};
