import { missing } from '../application/missing.ts';
import { amsterdamDate, instantOf } from '../calendar/local-time.ts';
import { agbKind, isAgbWellFormed, isIban } from '../undertaking/identifiers.ts';
import { provinceOf } from '../undertaking/postcode.ts';
import { sameHolder } from './account-name.ts';
import { amountFacts, deMinimisFacts, sizeFacts } from './amount-facts.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts, Facts } from './facts.ts';
import { lineFacts } from './line-facts.ts';

/** The facts of a case for its rules. What is not given or not sure is null: the rules then cannot tell. */
export const factsOf = (file: CaseFile): Facts => ({
	case: {
		...arrivalFacts(file),
		...declaredFacts(file),
		...identityFacts(file),
		...careFacts(file),
		...sizeFacts(file),
		...deMinimisFacts(file),
		...amountFacts(file)
	},
	lines: lineFacts(file)
});

/** Receipt counts in whole seconds, so that closing time itself is in. */
const wholeSecond = (instant: string): string =>
	instantOf(instant).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();

const arrivalFacts = (file: CaseFile) =>
	({
		received_at: file.received_at === null ? null : wholeSecond(file.received_at),
		received_on: file.received_at === null ? null : amsterdamDate(file.received_at),
		window_opens_at: wholeSecond(file.window.opens_at),
		window_closes_at: wholeSecond(file.window.closes_at),
		missing_items: missing(file, file.scheme).length,
		completion_request: file.completion_request ?? 'none'
	}) satisfies Partial<CaseFacts>;

const declaredFacts = ({ sections: { declarations } }: CaseFile) =>
	({
		truthful_declared: declarations?.truthful ?? null,
		no_insolvency_declared: declarations?.no_insolvency ?? null,
		no_recovery_order_declared: declarations?.no_recovery_order ?? null,
		nothing_ordered_declared: declarations?.nothing_ordered ?? null
	}) satisfies Partial<CaseFacts>;

function identityFacts({ organisation, sections: { payment, declarations } }: CaseFile) {
	const iban = payment?.iban.trim() || null;
	const account_name = payment?.account_name.trim() || null;
	const province = provinceOf(organisation.postcode);
	return {
		organisation_name: organisation.name,
		kvk_number: organisation.kvk_number,
		kvk_active: organisation.register?.active ?? (declarations?.registered ? true : null),
		nl_seat: organisation.postcode.trim() === '' ? null : province !== null,
		province,
		iban_valid: iban === null ? null : isIban(iban),
		account_name,
		account_name_matches: account_name === null ? null : sameHolder(account_name, organisation.name)
	} satisfies Partial<CaseFacts>;
}

function careFacts({ scheme, organisation }: CaseFile) {
	const agb = organisation.agb_code?.trim() || null;
	return {
		sbi_codes: organisation.sbi_codes.length > 0 ? organisation.sbi_codes : null,
		scheme_sbi_codes: scheme.sbi_codes,
		agb_code: agb,
		agb_well_formed: agb === null ? null : isAgbWellFormed(agb),
		agb_kind_known: agb === null ? null : agbKind(agb) !== null,
		wtza_status: organisation.wtza === 'unknown' ? null : organisation.wtza,
		care_professionals: organisation.care_professionals
	} satisfies Partial<CaseFacts>;
}
