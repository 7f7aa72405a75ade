import { normalPostcode } from '../undertaking/postcode.ts';
import { sameHolder } from './account-name.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts } from './facts.ts';

/** What the trade register tells; all unknown while it does not know the number. */
export function registerFacts({ organisation, today }: CaseFile) {
	const { register } = organisation;
	if (!register)
		return {
			register_name_matches: null,
			register_address_matches: null,
			years_in_register: null
		} satisfies Partial<CaseFacts>;
	const names = [register.name, ...register.trade_names];
	return {
		register_name_matches: names.some((name) => sameHolder(organisation.name, name)),
		register_address_matches:
			normalPostcode(register.postcode) === normalPostcode(organisation.postcode) &&
			plain(register.house_number) === plain(organisation.house_number),
		years_in_register: register.founded_on === null ? null : wholeYears(register.founded_on, today)
	} satisfies Partial<CaseFacts>;
}

const plain = (house_number: string): string => house_number.toLowerCase().replace(/[^a-z0-9]/g, '');

const wholeYears = (from: string, until: string): number =>
	Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'year' }).years;
