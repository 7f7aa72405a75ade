import type { RequestedLine } from '../application/answers.ts';
import { normalPostcode } from '../undertaking/postcode.ts';
import type { CaseFile, Listing } from './case-file.ts';
import type { LineFacts } from './facts.ts';

/** What the scheme's list of providers tells about the supplier of a line; unknown while its KVK number is. */
export function providerFacts(file: CaseFile, line: RequestedLine) {
	const kvk = line.supplier_kvk?.trim() || null;
	const listing = kvk === null ? null : listingOn(file, kvk, line.planned_order_on);
	const known = file.listings.filter(({ kvk_number }) => kvk_number === kvk).at(-1);
	const advice = file.scheme.catalogue.find(({ code }) => code === line.service_code)?.advice === true;
	return {
		provider_listed: kvk === null || line.planned_order_on === '' ? null : listing !== null,
		provider_related: kvk === null ? null : related(file, kvk, known),
		advice_from_seller: advice ? (known?.sells_products ?? null) : false,
		provider_outside_eea: known?.outside_eea ?? null
	} satisfies Partial<LineFacts>;
}

/** The listing that holds on a day. */
const listingOn = ({ listings }: CaseFile, kvk: string, on: string): Listing | null =>
	listings.find(
		({ kvk_number, listed_from, listed_until }) =>
			kvk_number === kvk && listed_from <= on && (listed_until === null || on <= listed_until)
	) ?? null;

/** The same KVK number, or the same address; the address of a supplier that was never listed is not known. */
function related({ organisation }: CaseFile, kvk: string, known: Listing | undefined): boolean | null {
	if (kvk === organisation.kvk_number) return true;
	if (!known) return null;
	return (
		normalPostcode(known.postcode) === normalPostcode(organisation.postcode) &&
		known.house_number.trim().toLowerCase() === organisation.house_number.trim().toLowerCase()
	);
}
