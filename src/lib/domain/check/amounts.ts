import { sum, type Cents } from '../money.ts';
import type { SchemeContent, SizeClass } from '../scheme/content.ts';

type Terms = Pick<SchemeContent, 'vouchers' | 'together_cap_cents'>;

/** The most that all vouchers together pay in a size class; null while the class is not known. */
export function mostFor({ vouchers, together_cap_cents }: Terms, size_class: SizeClass | null): Cents | null {
	if (size_class === null) return null;
	return Math.min(together_cap_cents, sum(vouchers.map(({ cap_cents }) => cap_cents[size_class] ?? 0)));
}
