import { agbKind, isAgbWellFormed } from '../undertaking/identifiers.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts } from './facts.ts';

/** Hospitals and practices of medical specialists (SBI 2025), and the AGB kinds that go with them. */
const SPECIALIST_SBI = ['8610', '8622'];
const SPECIALIST_AGB = ['03', '06', '22'];

/** What kind of care the applicant gives; the register's SBI codes go before the applicant's own. */
export function careFacts({ scheme, organisation }: CaseFile) {
	const agb = organisation.agb_code?.trim() || null;
	const sbi = organisation.register?.sbi_codes ?? organisation.sbi_codes;
	const specialist =
		sbi.some((code) => SPECIALIST_SBI.some((start) => code.startsWith(start))) ||
		SPECIALIST_AGB.some((start) => agb?.startsWith(start));
	return {
		sbi_codes: sbi.length > 0 ? sbi : null,
		scheme_sbi_codes: scheme.sbi_codes,
		agb_code: agb,
		agb_well_formed: agb === null ? null : isAgbWellFormed(agb),
		agb_kind_known: agb === null ? null : agbKind(agb) !== null,
		wtza_status: organisation.wtza === 'unknown' ? null : organisation.wtza,
		care_professionals: organisation.care_professionals,
		specialist_care: sbi.length === 0 && agb === null ? null : specialist
	} satisfies Partial<CaseFacts>;
}
