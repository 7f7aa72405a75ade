import type { Reader } from '../db/connect.ts';

/**
 * What happened to a case that the caller may see, the latest first. Saving a draft is the applicant's own affair
 * and left out.
 */
export const caseTrail = (db: Reader, application_id: string) =>
	db
		.selectFrom('audit_event')
		.leftJoin('person', 'person.id', 'audit_event.person_id')
		.leftJoin('application as behalf', (join) =>
			join.onRef('behalf.id', '=', 'audit_event.application_id').on('mandate_id', 'is not', null)
		)
		.leftJoin('organisation', 'organisation.id', 'behalf.organisation_id')
		.where('audit_event.application_id', '=', application_id)
		.where('event', 'not in', [
			'application.section_saved',
			'application.line_saved',
			'application.line_removed',
			'application.file_added',
			'application.file_removed',
			'completion_request.answers_saved'
		])
		.orderBy('audit_event.id', 'desc')
		.select([
			'audit_event.id',
			'business_at',
			'event',
			'details',
			'person.name as who',
			// Whom an adviser acted for under a mandate (Awb 2:1).
			'organisation.name as on_behalf_of'
		])
		.execute();
