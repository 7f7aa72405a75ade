import type { InterestKind } from '#lib/domain/interest/kinds.ts';
import { m } from '#lib/paraglide/messages.js';

/** How a kind of interest is called and when one chooses it. */
export const KIND_WORDS: Readonly<Record<InterestKind, { name: () => string; when: () => string }>> = {
	organisation: { name: m.conflict_kind_organisation, when: m.conflict_kind_organisation_when },
	employer: { name: m.conflict_kind_employer, when: m.conflict_kind_employer_when },
	supplier: { name: m.conflict_kind_supplier, when: m.conflict_kind_supplier_when },
	relation: { name: m.conflict_kind_relation, when: m.conflict_kind_relation_when },
	person: { name: m.conflict_kind_person, when: m.conflict_kind_person_when },
	address: { name: m.conflict_kind_address, when: m.conflict_kind_address_when },
	iban: { name: m.conflict_kind_iban, when: m.conflict_kind_iban_when },
	mail_domain: { name: m.conflict_kind_mail_domain, when: m.conflict_kind_mail_domain_when }
};
