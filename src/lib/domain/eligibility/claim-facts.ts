import { registerTerm } from '../calendar/terms.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts } from './facts.ts';

/** What is known of a claim as a whole; all unknown when no claim is judged. */
export const claimFacts = ({ claim }: CaseFile) =>
	({
		claim_submitted_on: claim?.submitted_on ?? null,
		claim_until: claim?.until_on ?? null,
		delivery_accepted: claim?.accepted_delivery ?? null,
		claim_reduced: claim?.reduced ?? null,
		hearing_done: claim?.hearing_done ?? null,
		award_registered_on: claim?.registered_on ?? null,
		award_register_due_on: claim && registerTerm(claim.awarded_on).end_on
	}) satisfies Partial<CaseFacts>;
