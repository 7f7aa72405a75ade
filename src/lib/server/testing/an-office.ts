import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from './a-person.ts';

/** The people who handle an application up to the decision, each with one role. */
export type Office = {
	readonly officer: Person;
	readonly reviewers: readonly [Person, Person];
	readonly decision_maker: Person;
};

/** A grant officer, two reviewers and a decision maker. */
export async function anOffice(db: Database): Promise<Office> {
	return {
		officer: await aPerson(db, { roles: ['grant_officer'] }),
		reviewers: [await aPerson(db, { roles: ['reviewer'] }), await aPerson(db, { roles: ['reviewer'] })],
		decision_maker: await aPerson(db, { roles: ['decision_maker'] })
	};
}
