import type { Requested } from '#lib/domain/application/requested.ts';
import type { CaseFile } from '#lib/domain/eligibility/case-file.ts';
import type { Reader } from '../db/connect.ts';

type Case = {
	readonly application_id: string;
	readonly organisation_id: string;
	readonly scheme_id: string;
	readonly today: string;
};

/**
 * The awards of the same organisation under the same scheme, this case left out. A voucher counts at its maximum
 * until it is settled, then at what was settled; one that ended unused is no aid; an award that is proposed or decided but not announced reserves its room as from today (2023/2831 art. 3(2)).
 */
export async function awardsOfOthers(db: Reader, its: Case): Promise<NonNullable<CaseFile['awards']>> {
	const vouchers = await db
		.selectFrom('voucher')
		.innerJoin('application', 'application.id', 'voucher.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.organisation_id', '=', its.organisation_id)
		.where('tranche.scheme_id', '=', its.scheme_id)
		.where('application.id', '<>', its.application_id)
		.where('voucher.state', 'not in', ['expired', 'returned', 'withdrawn'])
		.select(({ selectFrom, fn, lit }) => [
			'voucher.kind',
			'voucher.state',
			'issued_on as granted_on',
			'amount_cents',
			fn
				.coalesce(
					selectFrom('claim')
						.whereRef('claim.voucher_id', '=', 'voucher.id')
						.select((claim) => claim.fn.sum<number>('settled_cents').as('cents')),
					lit(0)
				)
				.as('settled_cents')
		])
		.execute();
	const pending = await db
		.selectFrom('decision')
		.innerJoin('application', 'application.id', 'decision.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.organisation_id', '=', its.organisation_id)
		.where('tranche.scheme_id', '=', its.scheme_id)
		.where('application.id', '<>', its.application_id)
		.where('decision.kind', '=', 'award')
		.where('decision.state', 'in', ['proposed', 'decided'])
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(selectFrom('voucher').whereRef('voucher.decision_id', '=', 'decision.id').select('voucher.id'))
			)
		)
		.select('requested')
		.execute();
	const reserved = pending.flatMap(({ requested }) =>
		((requested as Requested | null)?.vouchers ?? []).map(({ kind, amount_cents }) => ({
			kind,
			granted_on: its.today,
			amount_cents
		}))
	);
	const granted = vouchers.map(({ kind, state, granted_on, amount_cents, settled_cents }) => ({
		kind,
		granted_on,
		amount_cents: state === 'redeemed' ? settled_cents : amount_cents
	}));
	return [...granted, ...reserved];
}
