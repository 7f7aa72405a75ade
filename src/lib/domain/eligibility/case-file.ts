import type { Filled } from '../application/answers.ts';
import type { CompletionRequestState } from '../application/completion-request.ts';
import type { Cents } from '../money.ts';
import type { SchemeContent, VoucherKind } from '../scheme/content.ts';

/** Everything the facts of a case come from, close to how it is stored. Instants are ISO, local dates 'YYYY-MM-DD'. */
export type CaseFile = Filled & {
	readonly scheme: SchemeContent;
	readonly window: { readonly opens_at: string; readonly closes_at: string };
	/** The local date of the evaluation: the day aid would be granted. */
	readonly today: string;
	/** When the application arrived; null while it is a draft. */
	readonly received_at: string | null;
	/** The latest request to complete the application (Awb 4:5); null when none was made. */
	readonly completion_request: CompletionRequestState | null;
	readonly organisation: {
		readonly name: string;
		readonly kvk_number: string;
		/** What the KVK register said; null when it was not asked. */
		readonly kvk_active: boolean | null;
		readonly postcode: string;
		readonly agb_code: string | null;
		readonly sbi_codes: readonly string[];
		readonly wtza: 'reported' | 'exempt' | 'not_reported' | 'unknown';
		readonly care_professionals: number | null;
	};
	/** What is asked per kind, as the scheme computes it; null when it cannot be computed. */
	readonly requested: readonly { readonly kind: VoucherKind; readonly amount_cents: Cents }[] | null;
	/** Live awards of the same single undertaking under this scheme, this case left out; null when not known. */
	readonly awards:
		| readonly { readonly kind: VoucherKind; readonly granted_on: string; readonly amount_cents: Cents }[]
		| null;
};
