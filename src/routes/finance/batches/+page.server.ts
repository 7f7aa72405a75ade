import { PAYMENT_BATCH } from '#lib/domain/payment/batch-lifecycle.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { batches } from '#lib/server/payment/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'payment_preparer', 'payment_releaser');
	const rows = await batches(db, person);
	return {
		rows: rows.map((row) => ({
			...row,
			words: words(PAYMENT_BATCH.states[row.state].staff),
			tone: PAYMENT_BATCH.states[row.state].tone
		}))
	};
};
