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
