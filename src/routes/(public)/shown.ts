import { SIZE_CLASSES, type SchemeContent } from '#lib/domain/scheme/content.ts';
import { methodWords } from '#lib/domain/ranking/method-words.ts';
import { isScored, type Method } from '#lib/domain/ranking/order.ts';
import { m } from '#lib/paraglide/messages.js';
import { criteriaShown } from '#lib/server/http/criteria.ts';
import { words } from '#lib/server/http/words.ts';
import type { PublicBudget } from '#lib/server/tranche/public.ts';
import type { Tranche } from '#lib/server/tranche/queries.ts';

const PRINCIPLES = [
	[1, m.public_principle_1],
	[2, m.public_principle_2],
	[3, m.public_principle_3],
	[4, m.public_principle_4],
	[5, m.public_principle_5]
] as const;

export type ShownScheme = ReturnType<typeof schemeShown>;
export type ShownTranche = ReturnType<typeof trancheShown>;
export type ShownGrantor = ReturnType<typeof grantorShown>;

/** What anyone may know of a scheme, in the reader's language; `method`: how the tranche at hand is divided. */
export function schemeShown(content: SchemeContent, method: Method = 'ranked') {
	const voucherFor = (code: string) => content.vouchers.find(({ services }) => services.includes(code));
	return {
		name: words(content.name),
		legal_basis: words(content.legal_basis),
		purpose: words(content.purpose),
		who: content.who.map(words),
		vouchers: content.vouchers.map((terms) => ({
			id: terms.kind,
			name: words(terms.name),
			summary: words(terms.summary),
			rate: terms.rate_percent / 100,
			minimum_cents: terms.minimum_cents,
			...Object.fromEntries(SIZE_CLASSES.map((size) => [size, terms.cap_cents[size] ?? null]))
		})),
		together_cap_cents: content.together_cap_cents,
		principles: PRINCIPLES.map(([principle, title]) => ({
			principle,
			title: title(),
			services: content.catalogue
				.filter((service) => service.principle === principle)
				.map((service) => {
					const voucher = voucherFor(service.code);
					return {
						code: service.code,
						name: words(service.name),
						explanation: words(service.explanation),
						deliverable: words(service.deliverable),
						voucher: voucher ? words(voucher.name) : ''
					};
				})
		})),
		criteria: isScored(method) ? criteriaShown(content.criteria) : [],
		division: words(methodWords(method, content.allocation)),
		regions: (content.allocation?.regions ?? []).map(({ code, name, percent }) => ({
			code,
			name: words(name),
			percent
		})),
		minimum_score: content.minimum_score,
		terms: content.terms,
		grantor: grantorShown(content)
	};
}

/** How to reach the grantor. */
export const grantorShown = ({ grantor }: SchemeContent) => ({
	name: words(grantor.name),
	on_behalf_of: words(grantor.on_behalf_of),
	address: grantor.address,
	phone: grantor.phone,
	tel: `tel:${grantor.phone.replace(/[^\d+]/g, '')}`,
	email: grantor.email,
	hours: words(grantor.hours)
});

/** A tranche with its money, as far as anyone may know it. */
export const trancheShown = (tranche: Tranche, budget: PublicBudget) => ({
	id: tranche.id,
	name: words(tranche.name),
	phase: budget.left_cents === null ? tranche.phase : ('ranked' as const),
	opens_at: tranche.opens_at,
	closes_at: tranche.closes_at,
	ceiling_cents: tranche.ceiling_cents,
	reference: tranche.publication_reference,
	...budget
});
