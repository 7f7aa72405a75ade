import { termOf } from '../../../domain/calendar/terms.ts';
import type { DecisionData } from '../../../domain/letter/data.ts';
import { ROLE_NAMES } from '../../../domain/roles.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Reader } from '../../db/connect.ts';
import type { Matter } from '../effect.ts';

/** What every letter on a decision needs, whatever it decides; `sent_on` is the day it is announced. */
export async function frameOf(db: Reader, matter: Matter, sent_on: string): Promise<DecisionData> {
	const { decision, application } = matter;
	const row = await db
		.selectFrom('application')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('person as attention', 'attention.id', 'application.submitted_by')
		.leftJoin('person as decider', (join) => join.on('decider.id', '=', decision.decided_by))
		.where('application.id', '=', application.id)
		.select([
			'content',
			'tranche.name as tranche',
			'organisation.name',
			'kvk_number',
			'establishment_number',
			'street',
			'house_number',
			'postcode',
			'city',
			'attention.name as attention',
			'decider.name as decider'
		])
		.executeTakeFirstOrThrow();
	const { code, name, legal_basis, grantor, funding, terms } = row.content;
	return {
		language: application.language,
		number: await letterNumber(db, application, decision),
		case_number: application.number ?? '',
		decided_on: dateInAmsterdam(decision.decided_at ?? decision.proposed_at),
		sent_on,
		addressee: {
			organisation: row.name,
			attention: row.attention,
			street: `${row.street} ${row.house_number}`,
			postcode: row.postcode,
			place: row.city,
			kvk_number: row.kvk_number,
			establishment_number: row.establishment_number
		},
		scheme: { code, name, legal_basis, grantor: { ...grantor, address: addressOf(grantor) }, funding },
		tranche: row.tranche,
		decider: { name: row.decider ?? '', role: ROLE_NAMES.decision_maker },
		objection: { until_on: termOf(terms, 'objection', sent_on).end_on, weeks: terms.objection_weeks }
	};
}

/** The letter puts the grantor's name above the address itself. */
const addressOf = ({ name, address }: DecisionData['scheme']['grantor']) =>
	address.filter((line) => line !== name.nl && line !== name.en);

/** The number of a letter: the case's number and the decision's place among the decisions taken in the case. */
export async function letterNumber(
	db: Reader,
	application: Pick<Matter['application'], 'id' | 'number'>,
	decision: Pick<Matter['decision'], 'id' | 'decided_at'>
): Promise<string> {
	const decided = await db
		.selectFrom('decision')
		.where('application_id', '=', application.id)
		.where('state', 'in', ['decided', 'announced'])
		.orderBy('decided_at')
		.orderBy('id')
		.select('id')
		.execute();
	const place = decided.findIndex(({ id }) => id === decision.id) + 1;
	return `${application.number}-${String(place).padStart(2, '0')}`;
}
