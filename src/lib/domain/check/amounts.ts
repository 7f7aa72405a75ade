import { sum, type Cents } from '../money.ts';
import type { SchemeContent, SizeClass } from '../scheme/content.ts';

type Terms = Pick<SchemeContent, 'vouchers' | 'together_cap_cents'>;

/** The most that all vouchers together pay in a size class; the ceiling of the scheme while the class is not known. */
export function mostFor({ vouchers, together_cap_cents }: Terms, size_class: SizeClass | null): Cents {
	if (size_class === null) return together_cap_cents;
	return Math.min(together_cap_cents, sum(vouchers.map(({ cap_cents }) => cap_cents[size_class] ?? 0)));
}
