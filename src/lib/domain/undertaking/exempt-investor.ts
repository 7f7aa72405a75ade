import type { Text } from '../text.ts';
import type { Investor } from './ownership.ts';
import type { Reading } from './ownership-graph.ts';

/** A business angel is exempt below this total in the same enterprise (Annex I art. 3(2)(a)). */
const ANGEL_BELOW_CENTS = 1_250_000_00;
/** A local authority is exempt below this yearly budget *and* this number of inhabitants (Annex I art. 3(2)(d)). */
const BUDGET_BELOW_CENTS = 10_000_000_00;
const INHABITANTS_BELOW = 5_000;

export const INVESTOR_NAMES: Readonly<Record<Investor['kind'], Text>> = {
	public_investment: { nl: 'publieke participatiemaatschappij', en: 'public investment corporation' },
	venture_capital: { nl: 'durfkapitaalmaatschappij', en: 'venture capital company' },
	business_angel: { nl: 'business angel', en: 'business angel' },
	university: { nl: 'universiteit', en: 'university' },
	research_centre: { nl: 'onderzoekscentrum zonder winstoogmerk', en: 'non-profit research centre' },
	institutional: { nl: 'institutionele belegger', en: 'institutional investor' },
	regional_fund: { nl: 'regionaal ontwikkelingsfonds', en: 'regional development fund' },
	local_authority: { nl: 'kleine lokale overheid', en: 'small local authority' }
};

/**
 * Whether an investor is of an exempt kind and meets its conditions; that it has no control is judged elsewhere.
 * What is not known is read as exempt for the smallest group, as not exempt for the largest.
 */
export function isExemptKind(investor: Investor, reading: Reading): boolean {
	const below = (value: number | null, limit: number) =>
		value === null ? reading === 'least' : value < limit;
	if (investor.kind === 'business_angel') return below(investor.invested_cents, ANGEL_BELOW_CENTS);
	if (investor.kind === 'local_authority')
		return below(investor.budget_cents, BUDGET_BELOW_CENTS) && below(investor.inhabitants, INHABITANTS_BELOW);
	return true;
}
