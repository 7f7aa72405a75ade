import { missing } from '../application/missing.ts';
import { amsterdamDate, instantOf } from '../calendar/local-time.ts';
import { isIban } from '../undertaking/identifiers.ts';
import { provinceOf } from '../undertaking/postcode.ts';
import { sameHolder } from './account-name.ts';
import { amountFacts, deMinimisFacts, sizeFacts } from './amount-facts.ts';
import { careFacts } from './care-facts.ts';
import type { CaseFile } from './case-file.ts';
import { claimFacts } from './claim-facts.ts';
import type { CaseFacts, Facts } from './facts.ts';
import { lineFacts } from './line-facts.ts';
import { ownershipFacts } from './ownership-facts.ts';
import { registerFacts } from './register-facts.ts';

/** The facts of a case for its rules. What is not given or not sure is null: the rules then cannot tell. */
export const factsOf = (file: CaseFile): Facts => ({
	case: {
		...arrivalFacts(file),
		...declaredFacts(file),
		...identityFacts(file),
		...registerFacts(file),
		...careFacts(file),
		...sizeFacts(file),
		...ownershipFacts(file),
		...deMinimisFacts(file),
		...amountFacts(file),
		...portalFacts(file),
		...claimFacts(file)
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
		completion_request: file.completion_request ?? 'none',
		judged_on: file.today
	}) satisfies Partial<CaseFacts>;

/** One tick can tell two facts, each with a rule of its own. */
const declaredFacts = ({ sections: { declarations, plan } }: CaseFile) =>
	({
		truthful_declared: declarations?.truthful ?? null,
		no_insolvency_declared: declarations?.no_insolvency ?? null,
		no_recovery_order_declared: declarations?.no_recovery_order ?? null,
		not_sanctioned_declared: declarations?.no_recovery_order ?? null,
		nothing_ordered_declared: declarations?.nothing_ordered ?? null,
		patient_data_declared: declarations?.registered ?? null,
		new_facts_given: plan ? (plan.new_facts ?? '').trim() !== '' : null
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

const portalFacts = ({ known, scheme, today }: CaseFile) =>
	({
		outage_on_last_day: known.outage_on_last_day,
		submitter_may_sign: known.submitter_may_sign,
		withdrawn_vouchers: known.withdrawn_vouchers,
		earlier_rejections: known.earlier_rejections,
		handlers_with_interest: known.handlers_with_interest,
		// The aid of earlier awards is read from the portal's own register in the same run.
		aid_register_consulted_on: today,
		quotes_two_above_cents: scheme.quotes_two_above_cents,
		eea_provider_required: scheme.eea_providers_only ?? false,
		minimum_score: scheme.minimum_score,
		score: known.place?.score ?? null,
		running_cents: known.place?.running_cents ?? null,
		ranking_budget_cents: known.place?.budget_cents ?? null,
		// Objections are decided outside the portal: nothing here is a second decision.
		after_objection: false,
		room_at_first_decision_cents: null
	}) satisfies Partial<CaseFacts>;
