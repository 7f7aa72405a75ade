import { sql } from 'kysely';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { freePlaces } from '../review/places.ts';

/** Number, name, status, findings and free places of these cases, as far as this officer may see them; in order of number. */
export const caseHeads = (db: Reader, person: Person, ids: readonly string[]) =>
	db
		.selectFrom('application')
		.where(visible(person, 'grant_officer'))
		.where(sql<boolean>`application.id = any(${ids}::uuid[])`)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.orderBy('application.number')
		.select(({ selectFrom }) => [
			'application.id',
			'application.number',
			'application.state',
			'application.tranche_id',
			freePlaces.as('places'),
			'organisation.name',
			'organisation.city',
			selectFrom('finding')
				.whereRef('finding.application_id', '=', 'application.id')
				.where('finding.state', '=', 'open')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('open_findings')
		])
		.execute();
