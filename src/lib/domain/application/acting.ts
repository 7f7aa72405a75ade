import type { ApplicationSection } from './answers.ts';

/** As what somebody acts for the applicant: as a member of the organisation, or by a mandate (Awb 2:1). */
export type Acting = 'member' | 'mandate';

/** Whether this section is theirs to fill in: the bank account stays with the organisation. @param acting null for who only reads */
export const mayFillIn = (acting: Acting | null, section: ApplicationSection): boolean =>
	acting === 'member' || (acting === 'mandate' && section !== 'payment');
