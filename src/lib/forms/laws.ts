import * as z from 'zod';
import { checkAnswers, checkForm } from './check.ts';
import type { LawAnswers } from '#lib/domain/check/laws.ts';

const yesOrNo = z.enum(['yes', 'no']).nullable();

/** What the page of laws asks beside the check: its answers stand in the address too. */
export const lawsForm = checkForm.extend({
	patient_data: yesOrNo,
	designated: yesOrNo,
	ai: yesOrNo,
	software: yesOrNo,
	device: yesOrNo
});
export type LawsForm = z.infer<typeof lawsForm>;

const said = (answer: 'yes' | 'no' | null): boolean | null => (answer === null ? null : answer === 'yes');
const choice = (given: boolean | null) =>
	given === null ? null : given ? ('yes' as const) : ('no' as const);

/** The form with what the check told already, where this page asks the same in its own words. */
export function knownFromCheck(data: LawsForm): LawsForm {
	const { size, obstacles } = checkAnswers(data);
	return {
		...data,
		patient_data: data.patient_data ?? choice(obstacles && !obstacles.includes('no_patient_data')),
		designated: data.designated ?? choice(size.circumstances?.includes('designated') ?? null)
	};
}

/** What the form says, as the laws are judged on it. */
export const lawAnswers = (data: LawsForm): LawAnswers => ({
	uses_ai: said(data.ai),
	buys_digital_products: said(data.software),
	uses_medical_software: said(data.device),
	patient_data: said(data.patient_data),
	designated: said(data.designated)
});

/** The fields of the check that the page of laws does not show: they go along unseen. */
export const KEPT_ALONG = ['tranche', 'care_type', 'postcode', 'aid', 'circumstances', 'obstacles'] as const;
