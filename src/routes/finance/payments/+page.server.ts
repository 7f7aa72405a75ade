import { batchForm } from '#lib/forms/payment/batch.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { m } from '#lib/paraglide/messages.js';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { prepareBatch } from '#lib/server/payment/prepare-batch.ts';
import { duePayments } from '#lib/server/payment/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'payment_preparer', 'payment_releaser');
	const rows = await duePayments(db, person);
	return {
		today: await today(db),
		prepares: person.roles.includes('payment_preparer'),
		rows: rows.map(({ decided_by, proposed_by: _proposer, ...row }) => ({
			...row,
			own: decided_by === person.id,
			words: words(PAYMENT.states[row.state].staff),
			tone: PAYMENT.states[row.state].tone
		})),
		form: await openForm(batchForm)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['payment_preparer'], batchForm, async (data, person) => {
			const id = await prepareBatch(db, person, { payment_ids: data.id });
			goOn(event, m.finance_prepared_flash(), `/finance/batches/${id}`);
		})
};
