import { requestedOf } from '../../domain/application/requested.ts';
import { sum } from '../../domain/money.ts';
import { Refused } from '../../domain/refusal.ts';
import { filledIn } from '../application/filled.ts';
import type { Reader } from '../db/connect.ts';
import { schemeContent } from '../tranche/queries.ts';
import type { AwardContent } from './content.ts';
import type { Matter } from './effect.ts';
import { storedRequest } from './requested.ts';

const NOTHING = {
	nl: 'Voor deze aanvraag komt het bedrag op nul. Er is niets toe te kennen.',
	en: 'For this application the amount comes to zero. There is nothing to award.'
};
const LESS = {
	nl: 'Bij het besluit is het bedrag opnieuw berekend volgens de regeling.',
	en: 'At the decision the amount was worked out again under the scheme.'
};

/**
 * What can be awarded: worked out again from the stored answers, per voucher, and never above what was asked and
 * ranked.
 * @throws Refused when nothing is left to award
 */
export async function awardedFor(
	db: Reader,
	application: Matter['application']
): Promise<{ readonly amount_cents: number; readonly content: AwardContent }> {
	const scheme = await schemeContent(db, application.scheme_version_id);
	const asked = storedRequest(application);
	const again = requestedOf(scheme, await filledIn(db, application.id));
	if (!asked || !again) throw new Refused(NOTHING);
	const vouchers = again.vouchers.flatMap((voucher) => {
		const most = asked.vouchers.find(({ kind }) => kind === voucher.kind)?.amount_cents ?? 0;
		const amount_cents = Math.min(voucher.amount_cents, most);
		return amount_cents > 0 ? [{ ...voucher, amount_cents }] : [];
	});
	if (vouchers.length === 0) throw new Refused(NOTHING);
	const deviations = asked.vouchers.flatMap(({ kind, amount_cents: asked_cents }) => {
		const awarded_cents = vouchers.find((voucher) => voucher.kind === kind)?.amount_cents ?? 0;
		const subject = scheme.vouchers.find((terms) => terms.kind === kind)?.name;
		if (awarded_cents >= asked_cents || !subject) return [];
		return [{ subject, asked_cents, awarded_cents, reason: LESS, source: scheme.code }];
	});
	return {
		amount_cents: sum(vouchers.map(({ amount_cents }) => amount_cents)),
		content: { size_class: again.size_class, vouchers, deviations }
	};
}
