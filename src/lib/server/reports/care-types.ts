import { sql } from 'kysely';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { same, type Text } from '../../domain/text.ts';
import type { Reader } from '../db/connect.ts';
import { ownPostings, type FundedTranche } from './funded-tranches.ts';
import { COLUMNS, type Report } from './report.ts';

/** A group of fewer organisations than this could point at one of them: it is shown under "other". */
export const SMALLEST_GROUP = 5;
const OTHER: Text = { nl: 'Overig', en: 'Other' };

/** What was awarded per kind of care, the largest first, small groups together at the end. */
export async function perCareType(db: Reader, tranches: readonly FundedTranche[]) {
	const rows = await ownPostings(db, tranches)
		.where('step', '=', 'award_decided')
		.innerJoin('application', 'application.id', 'posting.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.groupBy(['care_type', 'organisation.id', 'scheme_version.id'])
		.select(({ fn }) => [
			'care_type',
			'organisation.id as organisation_id',
			sql<SchemeContent['care_types']>`scheme_version.content->'care_types'`.as('care_types'),
			fn.sum<number>('posting.amount_cents').as('amount_cents')
		])
		.execute();
	const groups = [...Map.groupBy(rows, ({ care_type }) => care_type)].map(([code, of]) => ({
		id: code,
		care_type: of[0]?.care_types.find((type) => type.code === code)?.name ?? same(code),
		organisations: new Set(of.map(({ organisation_id }) => organisation_id)).size,
		amount_cents: of.reduce((sum, { amount_cents }) => sum + amount_cents, 0)
	}));
	return foldSmallGroups(groups);
}

type Group = {
	readonly id: string;
	readonly care_type: Text;
	readonly organisations: number;
	readonly amount_cents: number;
};

/** The largest amount first; groups under five organisations become one, which stands last. */
export function foldSmallGroups(groups: readonly Group[]): Group[] {
	const large = groups.filter(({ organisations }) => organisations >= SMALLEST_GROUP);
	const small = groups.filter(({ organisations }) => organisations < SMALLEST_GROUP);
	const sum = (key: 'organisations' | 'amount_cents') =>
		small.reduce((total, group) => total + group[key], 0);
	return [
		...large.sort((a, b) => b.amount_cents - a.amount_cents),
		...(small.length > 0
			? [
					{
						id: 'other',
						care_type: OTHER,
						organisations: sum('organisations'),
						amount_cents: sum('amount_cents')
					}
				]
			: [])
	];
}

export const CARE_TYPES: Report = {
	name: 'care-types',
	title: { nl: 'Per soort zorg', en: 'Per kind of care' },
	note: {
		nl: 'Wat is toegekend. Groepen met minder dan 5 organisaties staan bij Overig.',
		en: 'What was awarded. Groups of fewer than 5 organisations are under Other.'
	},
	who: ['funder'],
	columns: [
		{ key: 'care_type', label: { nl: 'Soort zorg', en: 'Kind of care' }, kind: 'text' },
		COLUMNS.organisations,
		COLUMNS.amount
	],
	rows: perCareType
};
