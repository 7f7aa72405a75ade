import type { Requested } from '../../domain/application/requested.ts';
import type { VoucherKind } from '../../domain/scheme/content.ts';
import type { Matter } from './effect.ts';

/** What was asked, as computed and stored at submission. */
export const storedRequest = ({ requested }: Pick<Matter['application'], 'requested'>): Requested | null =>
	requested as Requested | null;

export const requestedKinds = (application: Pick<Matter['application'], 'requested'>): VoucherKind[] =>
	storedRequest(application)?.vouchers.map(({ kind }) => kind) ?? [];
