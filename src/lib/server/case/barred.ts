import { ROLES, type Role } from '#lib/domain/roles.ts';
import type { Ground } from '#lib/domain/interest/kinds.ts';
import { conflictsOf } from '../application/conflict.ts';
import type { Reader } from '../db/connect.ts';

export type Barred = {
	readonly id: string;
	readonly name: string;
	readonly roles: readonly Role[];
	readonly grounds: readonly Ground[];
};

/**
 * Who of the staff has nothing to do with a case, and on which grounds (Awb 2:4, 2:5): for who reads the case, and so
 * is none of them. The caller has judged who may see it.
 */
export async function barredFromCase(db: Reader, application_id: string): Promise<Barred[]> {
	const held = await db
		.selectFrom('person_role')
		.innerJoin('person', 'person.id', 'person_role.person_id')
		.distinct()
		.orderBy('person.name')
		.orderBy('person.id')
		.select(['person.id', 'person.name', 'role'])
		.execute();
	const staff = Map.groupBy(held, ({ id }) => id);
	const conflicts = Map.groupBy(
		await conflictsOf(db, [...staff.keys()], application_id),
		({ person_id }) => person_id
	);
	return [...staff].flatMap(([id, of]) => {
		const found = conflicts.get(id) ?? [];
		const roles = ROLES.filter((role) => of.some((one) => one.role === role));
		return found.length > 0
			? [{ id, name: of[0]?.name ?? '', roles, grounds: [...new Set(found.map(({ ground }) => ground))] }]
			: [];
	});
}
