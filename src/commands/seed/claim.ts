import type { VoucherKind } from '#lib/domain/scheme/content.ts';
import { assessClaim } from '#lib/server/claim/assess.ts';
import { findClaimComplete } from '#lib/server/claim/find-complete.ts';
import { saveClaimLine } from '#lib/server/claim/save-line.ts';
import { startClaim } from '#lib/server/claim/start.ts';
import { submitClaim } from '#lib/server/claim/submit.ts';
import { today } from '#lib/server/clock.ts';
import { decide } from '#lib/server/decision/decide.ts';
import { addPapers } from '#lib/server/testing/a-claim.ts';
import { aPdf } from '#lib/server/testing/a-file.ts';
import { acceptVoucher } from '#lib/server/voucher/accept.ts';
import type { Applied } from './apply.ts';
import { dice, type Story } from './story.ts';

/** The voucher of this kind that a case was awarded. */
export const voucherOf = async ({ db }: Story, { id }: Applied, kind: VoucherKind): Promise<string> => {
	const voucher = db
		.selectFrom('voucher')
		.where('application_id', '=', id)
		.where('kind', '=', kind)
		.select('id');
	return (await voucher.executeTakeFirstOrThrow()).id;
};

/** The practice accepts its voucher. Returns the voucher's id. */
export async function accept(story: Story, applied: Applied, kind: VoucherKind): Promise<string> {
	const voucher_id = await voucherOf(story, applied, kind);
	await acceptVoucher(story.db, applied.person, voucher_id);
	return voucher_id;
}

/** The practice fills a claim with an invoice and a proof of payment per service, a few weeks old, and keeps it. */
export async function fillClaim({ db }: Story, applied: Applied, voucher_id: string): Promise<string> {
	const claim_id = await startClaim(db, applied.person, voucher_id);
	const lines = await db
		.selectFrom('application_line')
		.innerJoin('voucher', (join) =>
			join
				.onRef('voucher.application_id', '=', 'application_line.application_id')
				.onRef('voucher.kind', '=', 'application_line.kind')
		)
		.where('voucher.id', '=', voucher_id)
		.orderBy('position')
		.select(['application_line.id', 'service_code', 'net_cents', 'vat_cents', 'vat_recoverable_percent'])
		.execute();
	const on = Temporal.PlainDate.from(await today(db));
	for (const [index, { id, service_code, ...cost }] of lines.entries()) {
		const number = `F${on.year}-${String(100 + dice(`${applied.practice.name}${service_code}`, 899))}`;
		const { version } = await db
			.selectFrom('claim')
			.where('id', '=', claim_id)
			.select('version')
			.executeTakeFirstOrThrow();
		await saveClaimLine(db, applied.person, {
			claim_id,
			application_line_id: id,
			version,
			line: {
				...cost,
				invoice_number: number,
				delivered_on: on.subtract({ days: 24 - index }).toString(),
				invoiced_on: on.subtract({ days: 21 - index }).toString(),
				paid_on: on.subtract({ days: 9 - index }).toString(),
				paid_from_own_account: true
			}
		});
		const papers = {
			invoice: aPdf(`Factuur ${number}`, `factuur-${number}.pdf`),
			payment_proof: aPdf(`Betaalbewijs ${number}`, `betaling-${number}.pdf`),
			deliverable: aPdf(`Oplevering ${service_code} ${number}`, `oplevering-${service_code}.pdf`)
		};
		await addPapers(db, applied.person, { claim_id, application_line_id: id, papers });
	}
	return claim_id;
}

/** The practice sends its one claim. */
export async function sendClaim(story: Story, applied: Applied, voucher_id: string): Promise<string> {
	const claim_id = await fillClaim(story, applied, voucher_id);
	await submitClaim(story.db, applied.person, { claim_id, final: true, accepted_delivery: true });
	return claim_id;
}

/** The claims officer admits the costs, or on the first line `less_cents` fewer. Returns the proposed decision. */
export async function assess({ db, cast }: Story, claim_id: string, less_cents = 0): Promise<string> {
	await findClaimComplete(db, cast.claims, claim_id);
	const lines = await db
		.selectFrom('claim_line')
		.where('claim_id', '=', claim_id)
		.select(['id', 'net_cents', 'vat_cents', 'vat_recoverable_percent'])
		.orderBy('net_cents', 'desc')
		.execute();
	return assessClaim(db, cast.claims, {
		claim_id,
		lines: lines.map((line, index) => {
			const vat = Math.round(((line.vat_cents ?? 0) * (100 - (line.vat_recoverable_percent ?? 0))) / 100);
			const less = index === 0 ? less_cents : 0;
			return {
				claim_line_id: line.id,
				admitted_cents: (line.net_cents ?? 0) + vat - less,
				reason:
					less > 0 ? 'Op de factuur staat ook een onderhoudsabonnement. Dat vergoedt de regeling niet.' : ''
			};
		})
	});
}

/** The settlement is proposed, decided by another and announced. */
export async function settleClaim(story: Story, claim_id: string, less_cents = 0): Promise<void> {
	await decide(story.db, story.cast.decider, await assess(story, claim_id, less_cents));
	await story.settle();
}
