import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { visible } from './visible.ts';

/** The question that waits for the applicant, when there is one: the database allows one at a time. */
export const openRequest = (db: Reader, application_id: string) =>
	db
		.selectFrom('completion_request')
		.where('application_id', '=', application_id)
		.where('state', '=', 'asked')
		.select(['id', 'kind', 'request', 'asked_at', 'until_on'])
		.executeTakeFirst();

/** The questions that wait for an answer on the applicant's own cases. */
export const ownQuestions = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, 'applicant'))
		.where('application.state', '<>', 'withdrawn')
		.innerJoin('completion_request', 'completion_request.application_id', 'application.id')
		.where('completion_request.state', '=', 'asked')
		.select(['completion_request.application_id', 'completion_request.until_on'])
		.execute();

/** Every question to the applicant in a case the caller may see, with its answer; the latest first. */
export const requestsOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('completion_request')
		.innerJoin('person', 'person.id', 'completion_request.asked_by')
		.where('application_id', '=', application_id)
		.orderBy('asked_at', 'desc')
		.select([
			'completion_request.id',
			'kind',
			'state',
			'request',
			'asked_at',
			'until_on',
			'answer',
			'answered_at',
			'person.name as asked_by'
		])
		.execute();
export type Request = Awaited<ReturnType<typeof requestsOf>>[number];
