import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { reasonForm } from './reason.ts';

/** Which payment failed at the bank, and why. */
export const failureForm = reasonForm.extend({
	payment_id: z.uuid({ error: () => m.finance_fail_choose() })
});
