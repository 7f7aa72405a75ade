import { decidedBy } from '#lib/domain/term/decided-by.ts';
import { dayOf } from '#lib/format.ts';
import { linkTo } from '#lib/server/mail/link.ts';
import type { PublicBudget } from '#lib/server/tranche/public.ts';
import type { Tranche } from '#lib/server/tranche/queries.ts';

type Place = { readonly origin: string; readonly next: string | null };

/** The feed as it is documented in docs/feed.md. Amounts in cents of euros; instants in UTC; dates local. */
export const feedOf = (
	tranches: readonly Tranche[],
	budgets: ReadonlyMap<string, PublicBudget>,
	{ origin, next }: Place
) => ({
	version: 1,
	documentation: `${origin}/tranches#feed`,
	currency: 'EUR',
	tranches: tranches.map((tranche) => {
		const { content } = tranche;
		const budget = budgets.get(tranche.id);
		const path = `/tranches/${tranche.id}`;
		return {
			id: tranche.id,
			code: tranche.code,
			name: tranche.name,
			scheme: { code: tranche.scheme_code, name: content.name, grantor: content.grantor.name },
			phase: tranche.phase,
			opens_at: tranche.opens_at.toISOString(),
			closes_at: tranche.closes_at.toISOString(),
			decided_by: decidedBy(content.terms, dayOf(tranche.closes_at)),
			ceiling_cents: tranche.ceiling_cents,
			applications: budget?.applications ?? 0,
			asked_cents: budget?.asked_cents ?? 0,
			left_cents: budget?.left_cents ?? null,
			publication_reference: tranche.publication_reference,
			vouchers: content.vouchers.map(({ kind, name, rate_percent, cap_cents, minimum_cents }) => ({
				kind,
				name,
				rate_percent,
				minimum_cents,
				cap_cents
			})),
			care_types: content.care_types.map(({ code, name }) => ({ code, name })),
			link: { nl: origin + linkTo(path, 'nl'), en: origin + linkTo(path, 'en') }
		};
	}),
	next
});
