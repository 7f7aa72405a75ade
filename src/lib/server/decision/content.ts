import type { Ground } from '../../domain/letter/rejection-data.ts';
import type { AwardLetterData } from '../../domain/letter/award-data.ts';
import type { VoucherAmount } from '../../domain/scheme/amount.ts';
import type { SizeClass } from '../../domain/scheme/content.ts';

/** What an award gives: the amount per voucher kind with its calculation, frozen when proposed (Awb 4:31). */
export type AwardContent = {
	readonly size_class: SizeClass;
	readonly vouchers: readonly VoucherAmount[];
	readonly deviations: AwardLetterData['deviations'];
};

/** Why an application is refused, frozen when proposed (Awb 3:46, 4:25, 4:35). */
export type RejectionContent = { readonly grounds: readonly [Ground, ...Ground[]] };

/** What was asked to complete and did not come, frozen when proposed (Awb 4:5). */
export type NotProcessedContent = {
	readonly request: string;
	/** An instant. */
	readonly asked_at: string;
	readonly until_on: string;
	/** The last day to announce it (Awb 4:5(4)). */
	readonly decide_until_on: string;
};
