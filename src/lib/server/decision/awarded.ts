import { requestedOf } from '../../domain/application/requested.ts';
import type { VoucherKind } from '../../domain/scheme/content.ts';
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
const LEFT = {
	nl: 'U krijgt wat er nog over is: uw aanvraag is de eerste die niet meer helemaal past (artikel 4:25, tweede lid, Awb).',
	en: 'You get what is left: your application is the first that no longer fits whole (article 4:25(2) Awb).'
};

/**
 * What can be awarded: worked out again from the stored answers, per voucher, and never above what was asked and
 * what the ranking leaves. A voucher that would come below its own minimum is not given.
 * @throws Refused when nothing is left to award
 */
export async function awardedFor(
	db: Reader,
	application: Matter['application'],
	ranked_cents: number
): Promise<{ readonly amount_cents: number; readonly content: AwardContent }> {
	const scheme = await schemeContent(db, application.scheme_version_id);
	const asked = storedRequest(application);
	const again = requestedOf(scheme, await filledIn(db, application.id));
	if (!asked || !again) throw new Refused(NOTHING);
	const termsOf = (kind: VoucherKind) => scheme.vouchers.find((terms) => terms.kind === kind);
	let left = ranked_cents;
	const cut = new Set<VoucherKind>();
	const vouchers = again.vouchers.flatMap((voucher) => {
		const { kind } = voucher;
		const most = asked.vouchers.find((one) => one.kind === kind)?.amount_cents ?? 0;
		const whole = Math.min(voucher.amount_cents, most);
		const amount_cents = Math.min(whole, left);
		if (amount_cents < whole) cut.add(kind);
		if (amount_cents <= 0 || (cut.has(kind) && amount_cents < (termsOf(kind)?.minimum_cents ?? 0))) return [];
		left -= amount_cents;
		return [{ ...voucher, amount_cents }];
	});
	if (vouchers.length === 0) throw new Refused(NOTHING);
	const deviations = asked.vouchers.flatMap(({ kind, amount_cents: asked_cents }) => {
		const awarded_cents = vouchers.find((voucher) => voucher.kind === kind)?.amount_cents ?? 0;
		const subject = termsOf(kind)?.name;
		if (awarded_cents >= asked_cents || !subject) return [];
		return [
			{ subject, asked_cents, awarded_cents, reason: cut.has(kind) ? LEFT : LESS, source: scheme.code }
		];
	});
	return {
		amount_cents: sum(vouchers.map(({ amount_cents }) => amount_cents)),
		content: { size_class: again.size_class, vouchers, deviations }
	};
}
