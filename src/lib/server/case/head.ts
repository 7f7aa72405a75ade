import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { officeCapacity } from '../ranking/office-capacity.ts';

/** Number, name, state and scheme version of a case; undefined when it is not theirs to see. */
export const caseHead = (db: Reader, person: Person, id: string) =>
	db
		.selectFrom('application')
		.where(visible(person, officeCapacity(person)))
		.where('application.id', '=', id)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.select([
			'application.id',
			'application.number',
			'application.state',
			'application.scheme_version_id',
			'organisation.name'
		])
		.executeTakeFirst();
