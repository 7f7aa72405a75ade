import { m } from '#lib/paraglide/messages.js';
import type { Warning } from '#lib/server/payment/queries.ts';

/** What each warning is called. */
export const WARNINGS: Readonly<Record<Warning, () => string>> = {
	iban_changed: m.finance_warn_iban,
	above_award: m.finance_warn_award,
	suspended: m.finance_warn_suspended,
	failed_before: m.finance_warn_failed
};
