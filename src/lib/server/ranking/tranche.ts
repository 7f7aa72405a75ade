import { windowPhase } from '../../domain/calendar/window.ts';
import { NotFound, Refused } from '../../domain/refusal.ts';
import type { Role } from '../../domain/roles.ts';
import { visible, type Capacity } from '../application/visible.ts';
import { now } from '../clock.ts';
import type { Reader, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { rankable } from './rankable.ts';

const INTEREST = {
	nl: 'U hebt een belang bij een organisatie in deze ronde. Een collega moet dit doen (artikel 2:4 Awb).',
	en: 'You have an interest in an organisation in this tranche. A colleague must do this (article 2:4 Awb).'
};

/** The published tranches of the schemes for which this person holds one of the roles. */
export const tranchesOf = (db: Reader, person: Person, roles: readonly Role[]) =>
	db
		.selectFrom('tranche')
		.innerJoin('scheme_version', 'scheme_version.id', 'tranche.scheme_version_id')
		.where('tranche.state', 'in', ['published', 'settled'])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('person_role as p')
					.where('p.person_id', '=', person.id)
					.where(
						'p.role',
						'in',
						roles.filter((role) => role !== 'applicant')
					)
					.where((eb) =>
						eb.or([eb('p.scheme_id', 'is', null), eb('p.scheme_id', '=', eb.ref('tranche.scheme_id'))])
					)
					.select('p.id')
			)
		)
		.select([
			'tranche.id',
			'tranche.code',
			'tranche.name',
			'tranche.opens_at',
			'tranche.closes_at',
			'tranche.ceiling_cents',
			'tranche.method',
			'content'
		]);

export type OfficeTranche = Awaited<ReturnType<ReturnType<typeof tranchesOf>['executeTakeFirstOrThrow']>>;

/** Locks the tranche for ranking. @throws NotFound when the person does not hold the role for its scheme */
export async function lockTranche(tx: Tx, person: Person, role: Role, id: string): Promise<OfficeTranche> {
	const tranche = await tranchesOf(tx, person, [role])
		.where('tranche.id', '=', id)
		.forNoKeyUpdate('tranche')
		.executeTakeFirst();
	if (!tranche) throw new NotFound('tranche');
	return tranche;
}

/** Closed by the business clock: only then is there a ranking. */
export const isClosed = async (db: Reader, tranche: Pick<OfficeTranche, 'opens_at' | 'closes_at'>) =>
	windowPhase(await now(db), tranche.opens_at, tranche.closes_at) === 'closed';

/** The cases of the tranche that this person may see; the others are of organisations they have an interest in. */
export async function visibleIn(
	db: Reader,
	person: Person,
	as: Capacity,
	tranche_id: string
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('application')
		.where('tranche_id', '=', tranche_id)
		.where(visible(person, as))
		.select('id')
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/**
 * Whoever orders the cases has no interest in any of them (Awb 2:4).
 * @throws Refused
 */
export async function refuseInterest(
	tx: Tx,
	person: Person,
	as: Capacity,
	{ id, method }: Pick<OfficeTranche, 'id' | 'method'>,
	stage: 'to rank' | 'ranked' = 'to rank'
): Promise<void> {
	const seen = await visibleIn(tx, person, as, id);
	const ranked = await tx
		.selectFrom('application')
		.where('tranche_id', '=', id)
		.where((eb) => (stage === 'ranked' ? eb('application.state', '=', 'ranked') : rankable(method)(eb)))
		.select('id')
		.execute();
	if (ranked.some(({ id }) => !seen.has(id))) throw new Refused(INTEREST);
}
