import { APPLICATION } from '../../../domain/application/lifecycle.ts';
import { permit } from '../../../domain/lifecycle.ts';
import { Refused } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../../domain/roles.ts';
import { registerDue } from '../../../domain/term/register.ts';
import { record } from '../../audit/record.ts';
import type { Tx } from '../../db/connect.ts';
import { move } from '../../db/move.ts';
import { undertakingOf } from '../../eligibility/undertaking.ts';
import { post } from '../../ledger/post.ts';
import { startTerm } from '../../term/start.ts';
import { schemeContent } from '../../tranche/queries.ts';
import { refuseAboveRoom } from '../de-minimis-room.ts';
import type { Effect, Matter } from '../effect.ts';
import { composeAward } from '../letters/award.ts';
import { rulesInTheWay } from '../recheck.ts';
import { vouchersOf } from '../vouchers-of.ts';

const CEILING = {
	nl: 'Het subsidieplafond laat dit bedrag niet meer toe: er is te weinig over. Het besluit is niet genomen (artikel 4:25 Awb).',
	en: 'The ceiling no longer allows this amount: not enough is left. The decision has not been taken (article 4:25 Awb).'
};

/** An award commits the money when decided, and gives the vouchers when announced (Awb 4:25, 4:29-4:31). */
export const award: Effect = {
	async recheck(tx, { application }) {
		await lockUndertaking(tx, await undertakingOf(tx, application));
		return rulesInTheWay(tx, application.id);
	},
	async onDecide(tx, { decision, application }, decider) {
		permit(APPLICATION, application.state, 'award', SYSTEM);
		await refuseAboveRoom(tx, application.id, decision.amount_cents);
		await post(tx, {
			tranche_id: application.tranche_id,
			step: 'award_decided',
			amount_cents: decision.amount_cents,
			cause: { application_id: application.id, decision_id: decision.id },
			person_id: decider.id
		}).catch((thrown: unknown) => {
			throw thrown instanceof Refused ? new Refused(CEILING) : thrown;
		});
	},
	async onReturn() {},
	async onAnnounce(tx, matter, announced_on) {
		const { application, decision } = matter;
		const content = await schemeContent(tx, application.scheme_version_id);
		const vouchers = vouchersOf(matter, content.terms, announced_on);
		const issued = await tx
			.insertInto('voucher')
			.values(
				vouchers.map(({ number, kind, amount_cents, rate_percent, issued_on, valid_until }) => ({
					number,
					application_id: application.id,
					decision_id: decision.id,
					kind,
					amount_cents,
					rate_percent,
					issued_on,
					valid_until
				}))
			)
			.returning(['id', 'valid_until'])
			.execute();
		for (const voucher of issued) {
			const clock = { application_id: application.id, record_id: voucher.id };
			await startTerm(tx, { ...clock, kind: 'voucher', started_on: announced_on });
			await startTerm(tx, { ...clock, kind: 'claim', started_on: voucher.valid_until });
		}
		await startTerm(tx, {
			kind: 'register',
			application_id: application.id,
			record_id: decision.id,
			started_on: announced_on,
			printed: registerDue(announced_on)
		});
		await move(tx, APPLICATION, application, 'award', SYSTEM);
		await record(tx, {
			record: 'application',
			record_id: application.id,
			event: 'application.awarded',
			person_id: null,
			application_id: application.id,
			details: { amount_cents: decision.amount_cents, vouchers: vouchers.map(({ number }) => number) }
		});
		return noticeOf(matter);
	},
	compose: composeAward
};

/** The applicant reads the decision on their own case. */
export const noticeOf = ({ application }: Matter) => ({
	number: application.number ?? '',
	link: `/my/applications/${application.id}`
});

/** De minimis room is per undertaking: its awards are decided one after the other (2023/2831 art. 3(2), 6(4)). */
async function lockUndertaking(tx: Tx, organisation_ids: readonly string[]): Promise<void> {
	await tx
		.selectFrom('organisation')
		.select('id')
		.where('id', 'in', [...organisation_ids])
		.orderBy('id')
		.forNoKeyUpdate()
		.execute();
}
