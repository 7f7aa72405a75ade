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
		readonly street: string;
		readonly house_number: string;
		readonly postcode: string;
		readonly city: string;
		readonly agb_code: string | null;
		readonly sbi_codes: readonly string[];
		readonly wtza: 'reported' | 'permit' | 'exempt' | 'not_reported' | 'unknown';
		readonly care_professionals: number | null;
	};
	/** What the portal itself knows around the case. */
	readonly known: KnownHere;
	/** The scheme's list, as far as it names the suppliers of this case; every listing they ever had. */
	readonly listings: readonly Listing[];
	/** KVK numbers of who does the scan of an earlier award of voucher S; null: a supplier that was not named. */
	readonly earlier_scan_kvks: readonly (string | null)[];
	/** The lines whose quote has the same bytes as one in a live application of another organisation. */
	readonly quotes_used_elsewhere: readonly string[];
	/** The claim that is judged; null at every other moment. */
	readonly claim: ClaimFile | null;
	/** What is asked per kind, as the scheme computes it; null when it cannot be computed. */
	readonly requested: readonly { readonly kind: VoucherKind; readonly amount_cents: Cents }[] | null;
	/**
	 * Live awards of the same single undertaking, this case left out: of this scheme, and of the portal's other schemes,
	 * which count as aid only. null when not known.
	 */
	readonly awards:
		| readonly {
				readonly kind: VoucherKind;
				readonly granted_on: string;
				readonly amount_cents: Cents;
				/** What the award letter said, where less was settled. */
				readonly letter_cents?: Cents;
				readonly other_scheme?: boolean;
				/** The case it belongs to: one award letter names the sum of its vouchers. */
				readonly case_id?: string;
		  }[]
		| null;
};

export type KnownHere = {
	/** null when none was noted while the window has not closed: one can still come. */
	readonly outage_on_last_day: boolean | null;
	/** Whether who submits may act for the organisation. */
	readonly submitter_may_sign: boolean;
	/** Applications of this organisation under this scheme that a rule stopped before. */
	readonly earlier_rejections: number;
	/** Vouchers of this organisation that were withdrawn. */
	readonly withdrawn_vouchers: number;
	/** People who handle this case and have an interest in the organisation. */
	readonly handlers_with_interest: number;
	/** Where the case stands once its tranche is ranked. */
	readonly place: {
		/** null: nothing is scored in this tranche. */
		readonly score: number | null;
		readonly running_cents: Cents;
		readonly budget_cents: Cents;
	} | null;
};

export type Listing = {
	readonly kvk_number: string;
	readonly postcode: string;
	readonly house_number: string;
	readonly listed_from: string;
	readonly listed_until: string | null;
	readonly sells_products: boolean;
	readonly outside_eea: boolean;
};

export type ClaimFile = {
	readonly submitted_on: string;
	/** The last day to claim. */
	readonly until_on: string;
	readonly accepted_delivery: boolean | null;
	/** Whether less is admitted than was claimed; null while nobody assessed it. */
	readonly reduced: boolean | null;
	/** Whether the recipient could give a view after sending the claim (Awb 4:7, 4:8). */
	readonly hearing_done: boolean;
	readonly awarded_on: string;
	/** When the award was entered in the central aid register; null when nobody noted it. */
	readonly registered_on: string | null;
	readonly lines: readonly {
		readonly application_line_id: string;
		readonly deliverable_given: boolean;
		readonly payment_proof_given: boolean;
		readonly paid_from_own_account: boolean | null;
	}[];
};
