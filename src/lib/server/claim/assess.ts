import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { claimedBase } from '#lib/domain/claim/line.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { fill } from '#lib/domain/text.ts';
import { openRequestOn } from '../application/requests.ts';
import { record } from '../audit/record.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { propose } from '../decision/proposal.ts';
import { runRules } from '../eligibility/run.ts';
import { actorOf, type Person } from '../person/person.ts';
import { serviceLines, type ServiceLine } from './lines.ts';
import { lockClaim } from './lock.ts';
import { settlementOf, type SettlementContent } from './settlement.ts';
import { ABOVE_CLAIMED, EARLIER_FIRST, NO_AMOUNT, NO_REASON, SUSPENDED, VIEW_ASKED } from './words.ts';

type Admitted = {
	readonly claim_line_id: string;
	/** The cost base that is admitted, whole cents. */
	readonly admitted_cents: number;
	readonly reason: string;
};

/**
 * The claims officer admits a cost per line, with a reason where it is less than claimed, and proposes the
 * settlement (Awb 4:46). Returns the id of the proposed decision.
 * @throws Refused at `admitted_<i>` or `reason_<i>`, i counting the lines as they were given
 */
export async function assessClaim(
	db: Database,
	person: Person,
	{ claim_id, lines }: { readonly claim_id: string; readonly lines: readonly Admitted[] }
): Promise<string> {
	return db.transaction().execute(async (tx) => {
		const { claim, voucher, application } = await lockClaim(tx, person, 'claims_officer', claim_id);
		permit(CLAIM, claim.state, 'assess', actorOf(person));
		if (voucher.state !== 'active') throw new Refused(SUSPENDED);
		if (await openRequestOn(tx, claim.id)) throw new Refused(VIEW_ASKED);
		await refuseOutOfTurn(tx, voucher.id, claim.number ?? '');
		const claimed = (await serviceLines(tx, claim.id)).filter(({ id }) => id !== null);
		const reasons = claimed.flatMap((line) => judge(line, lines));
		if (reasons.length > 0) throw new Refused(...reasons);
		const judged = claimed.map((line) => judgedLine(line, lines));
		for (const { claim_line_id, admitted_cents, reason } of judged)
			await tx
				.updateTable('claim_line')
				.set({ admitted_cents, admitted_reason: reason })
				.where('id', '=', claim_line_id)
				.execute();
		const content: SettlementContent = {
			voucher_number: voucher.number,
			award_cents: voucher.amount_cents,
			rate_percent: voucher.rate_percent,
			final: claim.final,
			lines: judged,
			...(await settlementOf(tx, {
				claim_id: claim.id,
				voucher,
				final: claim.final,
				admitted: judged.map(({ admitted_cents }) => admitted_cents)
			}))
		};
		await move(tx, CLAIM, claim, 'assess', actorOf(person));
		await runRules(tx, application.id, 'claim', { claim_id: claim.id });
		await tx
			.updateTable('claim')
			.set({ assessment: JSON.stringify(content) })
			.where('id', '=', claim.id)
			.execute();
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.assessed',
			person_id: person.id,
			application_id: application.id,
			details: { admitted_cents: content.admitted_cents, amount_cents: content.amount_cents }
		});
		return propose(tx, person, {
			kind: 'settlement',
			application_id: application.id,
			claim_id: claim.id,
			amount_cents: content.amount_cents,
			content
		});
	});
}

/** Claims on one voucher are settled in the order in which they came: each builds on the ones before. */
async function refuseOutOfTurn(tx: Tx, voucher_id: string, number: string): Promise<void> {
	const earlier = await tx
		.selectFrom('claim')
		.where('voucher_id', '=', voucher_id)
		.where('state', 'in', ['submitted', 'complete', 'assessed'])
		.where('number', '<', number)
		.select('number')
		.executeTakeFirst();
	if (earlier) throw new Refused(fill(EARLIER_FIRST, { number: earlier.number ?? '' }));
}

function judge(line: ServiceLine, given: readonly Admitted[]): Reason[] {
	const index = given.findIndex(({ claim_line_id }) => claim_line_id === line.id);
	const admitted = given[index];
	if (!admitted || !Number.isSafeInteger(admitted.admitted_cents) || admitted.admitted_cents < 0)
		return [{ ...NO_AMOUNT, ...(admitted ? { field: `admitted_${index}` } : {}) }];
	if (admitted.admitted_cents > claimedBase(line)) return [{ ...ABOVE_CLAIMED, field: `admitted_${index}` }];
	if (admitted.admitted_cents < claimedBase(line) && admitted.reason.trim() === '')
		return [{ ...NO_REASON, field: `reason_${index}` }];
	return [];
}

function judgedLine(line: ServiceLine, given: readonly Admitted[]): SettlementContent['lines'][number] {
	const admitted = given.find(({ claim_line_id }) => claim_line_id === line.id);
	const reason = admitted?.reason.trim() || null;
	const claimed_cents = claimedBase(line);
	const admitted_cents = admitted?.admitted_cents ?? 0;
	return {
		claim_line_id: line.id ?? '',
		service: line.service,
		supplier_name: line.supplier_name,
		claimed_cents,
		admitted_cents,
		reason: admitted_cents < claimed_cents ? reason : null
	};
}
