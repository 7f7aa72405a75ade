import { dateTime } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PaymentBatchState } from '#lib/domain/payment/batch-lifecycle.ts';
import { words } from '#lib/server/http/words.ts';
import type { PaymentRow } from '#lib/server/payment/queries.ts';
import { ownHand } from '#lib/server/payment/release-batch.ts';

type Batch = {
	readonly state: PaymentBatchState;
	readonly prepared_at: Date;
	readonly released_at: Date | null;
	readonly exported_at: Date | null;
	readonly executed_at: Date | null;
};

/** The road of a batch, and how far it is. A batch that was returned stopped at the check. */
export function stepsOf(batch: Batch) {
	const at = (moment: Date | null) => (moment ? { at: dateTime(moment) } : {});
	const steps = [
		{ label: m.finance_step_prepared(), ...at(batch.prepared_at) },
		{ label: m.finance_step_check() },
		{ label: m.finance_step_released(), ...at(batch.released_at) },
		{ label: m.finance_step_exported(), ...at(batch.exported_at) },
		{ label: m.finance_step_executed(), ...at(batch.executed_at) }
	];
	const current = { prepared: 1, returned: 1, released: 3, exported: 4, executed: 5 } as const;
	return { steps, current: current[batch.state] };
}

/** Why this person may not release: a hand of their own in a settlement inside. */
export const ownHandIn = (payments: readonly PaymentRow[], person_id: string): string[] =>
	payments.flatMap((payment) => ownHand(payment, person_id).map(words));
