import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { ROLES, type Role } from '../../domain/roles.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';
import { isImpartial } from './conflict.ts';

type Cases = ExpressionBuilder<Tables, 'application'>;

/** In which capacity a person looks: one per workplace. A funder never reads a case, only figures. */
export type Capacity = Exclude<Role, 'funder' | 'administrator'>;
export const CAPACITIES = ROLES.filter(
	(role): role is Capacity => role !== 'funder' && role !== 'administrator'
);

/**
 * The cases this person may see in this capacity: the one place where visibility is decided, used as the `where`
 * of every query on `application`. An applicant sees the cases of their organisation, and an adviser the one case
 * they hold a mandate for while it is in force (Awb 2:1). Who does not hold the role sees nothing, and who has an
 * interest nothing of that case (Awb 2:4, 2:5); only an auditor sees all, and decides nothing. Who still has to score a
 * case sees it on their desk alone: what the scheme hides there, and what others gave, stands open elsewhere.
 */
export function visible(person: Person, as: Capacity): (eb: Cases) => Expression<SqlBool> {
	return (eb) => {
		if (!person.roles.includes(as)) return eb.val(false);
		if (as === 'applicant')
			return eb.or([
				eb.exists(
					eb
						.selectFrom('organisation_member as m')
						.whereRef('m.organisation_id', '=', 'application.organisation_id')
						.where('m.person_id', '=', person.id)
						.select(sql`1`.as('one'))
				),
				eb.exists(
					eb
						.selectFrom('mandate_in_force as f')
						.whereRef('f.application_id', '=', 'application.id')
						.where('f.person_id', '=', person.id)
						.select(sql`1`.as('one'))
				)
			]);
		const impartial = isImpartial(person, eb.ref('application.id'));
		const submitted = eb('application.number', 'is not', null);
		if (as === 'reviewer') {
			const assigned = eb.exists(
				eb
					.selectFrom('review as r')
					.whereRef('r.application_id', '=', 'application.id')
					.where('r.reviewer_id', '=', person.id)
					.where('r.state', 'in', ['assigned', 'declared', 'submitted'])
					.select(sql`1`.as('one'))
			);
			return eb.and([submitted, impartial, assigned]);
		}
		const inScheme = eb.exists(
			eb
				.selectFrom('person_role as p')
				.innerJoin('tranche as t', (join) => join.onTrue())
				.whereRef('t.id', '=', 'application.tranche_id')
				.where('p.person_id', '=', person.id)
				.where('p.role', '=', as)
				.where((role) =>
					role.or([role('p.scheme_id', 'is', null), role('p.scheme_id', '=', role.ref('t.scheme_id'))])
				)
				.select(sql`1`.as('one'))
		);
		if (as === 'auditor') return eb.and([submitted, inScheme]);
		const elsewhere = person.roles.includes('reviewer') ? eb.not(hasToScore(person, eb)) : eb.val(true);
		if (as === 'grant_officer' || as === 'decision_maker' || as === 'panel_chair')
			return eb.and([submitted, impartial, inScheme, elsewhere]);
		const awarded = eb.exists(
			eb
				.selectFrom('voucher as v')
				.whereRef('v.application_id', '=', 'application.id')
				.select(sql`1`.as('one'))
		);
		return eb.and([awarded, impartial, inScheme]);
	};
}

/** Whether a review of the case by this person is still open. */
const hasToScore = (person: Person, eb: Cases): Expression<SqlBool> =>
	eb.and([
		eb('application.state', '=', 'in_review'),
		eb.exists(
			eb
				.selectFrom('review as own')
				.whereRef('own.application_id', '=', 'application.id')
				.where('own.reviewer_id', '=', person.id)
				.where('own.state', 'in', ['assigned', 'declared'])
				.select(sql`1`.as('one'))
		)
	]);
