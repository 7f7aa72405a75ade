import type { Requested } from '#lib/domain/application/requested.ts';
import type { CaseFile } from '#lib/domain/eligibility/case-file.ts';
import { countingAid, settledAid, type TypedAid } from '#lib/domain/undertaking/aid.ts';
import type { Reader } from '../db/connect.ts';
import { undertakingOf } from './undertaking.ts';

type Case = {
	readonly application_id: string;
	readonly organisation_id: string;
	readonly scheme_id: string;
	readonly today: string;
};
type Awards = NonNullable<CaseFile['awards']>;

/** Every scheme here gives its grants under the general de minimis regulation, as a Dutch authority. */
const DE_MINIMIS = { regulation: '2831', member_state: 'NL', central_eu: false } as const;

/**
 * The awards of the same single undertaking under all schemes of this portal, this case left out. A voucher counts at
 * its maximum until it is closed, then at what was settled; an award that is proposed or decided but not announced
 * reserves its room as from today (2023/2831 art. 3(2)).
 */
export async function awardsOfOthers(db: Reader, its: Case): Promise<Awards> {
	const { application_id: id, organisation_id } = its;
	const others = { ...its, organisations: await undertakingOf(db, { id, organisation_id }) };
	return countingAid([...(await granted(db, others)), ...(await pending(db, others))], {
		...DE_MINIMIS,
		on: its.today
	}).map(({ kind, granted_on, amount_cents, letter_cents, scheme_id, case_id }) => ({
		kind,
		granted_on,
		amount_cents,
		...(letter_cents === amount_cents ? {} : { letter_cents }),
		other_scheme: scheme_id !== its.scheme_id,
		case_id
	}));
}

type Others = Case & { readonly organisations: readonly string[] };
type Found = TypedAid & {
	readonly kind: Awards[number]['kind'];
	readonly scheme_id: string;
	readonly case_id: string;
	/** What the award says; `amount_cents` becomes what was settled. */
	readonly letter_cents: number;
};

/** One that ended unused is no aid; one that ended after a settlement is what was settled. */
async function granted(db: Reader, its: Others): Promise<Found[]> {
	const vouchers = await db
		.selectFrom('voucher')
		.innerJoin('application', 'application.id', 'voucher.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.organisation_id', 'in', its.organisations)
		.where('application.id', '<>', its.application_id)
		.select(({ selectFrom, fn, lit }) => [
			'tranche.scheme_id',
			'application.id as case_id',
			'voucher.kind',
			'voucher.state',
			'issued_on as granted_on',
			'amount_cents',
			'amount_cents as letter_cents',
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
	return vouchers.flatMap(({ state, settled_cents, ...voucher }) => {
		const unused = ['expired', 'returned', 'withdrawn'].includes(state);
		if (unused && settled_cents === 0) return [];
		const aid: Found = { ...DE_MINIMIS, ...voucher, state: 'granted', settled_cents: null };
		return unused || state === 'redeemed' ? settledAid(aid, settled_cents) : aid;
	});
}

async function pending(db: Reader, its: Others): Promise<Found[]> {
	const decisions = await db
		.selectFrom('decision')
		.innerJoin('application', 'application.id', 'decision.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.organisation_id', 'in', its.organisations)
		.where('application.id', '<>', its.application_id)
		.where('decision.kind', '=', 'award')
		.where('decision.state', 'in', ['proposed', 'decided'])
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(selectFrom('voucher').whereRef('voucher.decision_id', '=', 'decision.id').select('voucher.id'))
			)
		)
		.select(['tranche.scheme_id', 'application.id as case_id', 'requested'])
		.execute();
	return decisions.flatMap(({ scheme_id, case_id, requested }) =>
		((requested as Requested | null)?.vouchers ?? []).map(({ kind, amount_cents }) => ({
			...DE_MINIMIS,
			scheme_id,
			case_id,
			kind,
			state: 'pending' as const,
			granted_on: null,
			amount_cents,
			letter_cents: amount_cents,
			settled_cents: null
		}))
	);
}
