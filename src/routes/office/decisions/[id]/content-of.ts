import type { Ground } from '#lib/domain/letter/rejection-data.ts';
import { same } from '#lib/domain/text.ts';
import { dateWithWeekday, money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AwardContent, NotProcessedContent, RejectionContent } from '#lib/server/decision/content.ts';
import type { oneDecision } from '#lib/server/decision/queries.ts';
import { settlementLines } from '#lib/server/decision/settlement-lines.ts';
import { words } from '#lib/server/http/words.ts';
import { schemeContent } from '#lib/server/tranche/queries.ts';

type Db = Parameters<typeof schemeContent>[0];
type Decision = NonNullable<Awaited<ReturnType<typeof oneDecision>>>;

/** What a decision says, ready to be shown: the calculation of an award, the grounds of a rejection, the lines of a settlement. */
export async function contentOf(db: Db, decision: Decision) {
	const scheme = await schemeContent(db, decision.scheme_version_id);
	const { kind, content } = decision;
	return {
		vouchers:
			kind === 'award'
				? (content as AwardContent).vouchers.map((voucher) => ({
						id: voucher.kind,
						name: words(
							scheme.vouchers.find((terms) => terms.kind === voucher.kind)?.name ?? same(voucher.kind)
						),
						base_cents: voucher.admitted_cents,
						rate_percent: voucher.rate_percent,
						cap_cents: voucher.cap_cents,
						amount_cents: voucher.amount_cents
					}))
				: [],
		grounds:
			kind === 'rejection'
				? (content as RejectionContent).grounds.map(shownGround)
				: kind === 'not_processed'
					? [shownLapse(content as NotProcessedContent)]
					: [],
		lines: decision.claim_id
			? (await settlementLines(db, decision.claim_id)).map((line) => ({
					id: line.id,
					service: words(
						scheme.catalogue.find(({ code }) => code === line.service_code)?.name ?? same(line.service_code)
					),
					supplier: [line.supplier_name, line.invoice_number].filter(Boolean).join(' · '),
					claimed_cents: line.claimed_cents,
					admitted_cents: line.admitted_cents ?? 0,
					reason: line.admitted_reason
				}))
			: []
	};
}

const shownLapse = ({ request, until_on, decide_until_on }: NotProcessedContent) => ({
	id: 0,
	title: m.term_lapsed_ground({ date: dateWithWeekday(until_on) }),
	text: request,
	officer: null,
	source: m.term_lapsed_until({ date: dateWithWeekday(decide_until_on) }),
	facts: []
});

function shownGround(ground: Ground, index: number) {
	const none = { facts: [], source: null, officer: null };
	if (ground.type === 'score') return { id: index, title: m.decision_one_score(), text: null, ...none };
	if (ground.type === 'ceiling')
		return {
			...none,
			id: index,
			title: m.decision_one_ceiling({
				ceiling: money(ground.ceiling_cents),
				needed: money(ground.needed_cents),
				left: money(ground.left_cents),
				position: ground.last_awarded_position
			}),
			text: words(ground.method)
		};
	return {
		id: index,
		title: words(ground.statement),
		text: words(ground.reason),
		officer: ground.explanation,
		source: m.decision_by_rule({ rule: ground.rule_id, article: ground.article }),
		facts: ground.facts.map(({ name, value, source }) => ({
			key: words(name),
			value: `${words(value)} (${words(source)})`
		}))
	};
}
