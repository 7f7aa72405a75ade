import type { Text } from '#lib/domain/text.ts';
import type { VoucherState } from '#lib/domain/voucher/lifecycle.ts';

const NOT_USABLE: Text = {
	nl: 'Bij deze voucher kunt u geen andere leverancier meer kiezen.',
	en: 'You can no longer choose another supplier with this voucher.'
};
const CLAIMED: Text = {
	nl: 'Deze dienst is al gedeclareerd. De leverancier staat vast.',
	en: 'This service has been claimed already. Its supplier is settled.'
};

/** Why the supplier of a service can no longer be changed; null while it can. */
export function settledBecause(
	{ state }: { readonly state: VoucherState },
	{ claimed }: { readonly claimed: unknown }
): Text | null {
	if (state !== 'issued' && state !== 'active') return NOT_USABLE;
	return claimed ? CLAIMED : null;
}
