import type { Filled } from '../application/answers.ts';
import type { CompletionRequestState } from '../application/completion-request.ts';
import type { Cents } from '../money.ts';
import type { SchemeContent, VoucherKind } from '../scheme/content.ts';
import type { RegisterProfile } from './register-profile.ts';

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
	/** ISO instants: when the scheme version was published, and when the organisation's details were last saved. */
	readonly times: { readonly published_at: string; readonly organisation_at: string };
	readonly organisation: {
		readonly name: string;
		readonly kvk_number: string;
		/** What the trade register said; null when it does not know the number. */
		readonly register: RegisterProfile | null;
		readonly postcode: string;
		readonly agb_code: string | null;
		readonly sbi_codes: readonly string[];
		readonly wtza: 'reported' | 'permit' | 'exempt' | 'not_reported' | 'unknown';
		readonly care_professionals: number | null;
	};
	/** What is asked per kind, as the scheme computes it; null when it cannot be computed. */
	readonly requested: readonly { readonly kind: VoucherKind; readonly amount_cents: Cents }[] | null;
	/** Live awards of the same single undertaking under this scheme, this case left out; null when not known. */
	readonly awards:
		| readonly { readonly kind: VoucherKind; readonly granted_on: string; readonly amount_cents: Cents }[]
		| null;
};
