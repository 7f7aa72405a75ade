import type { Answers, Filled, RequestedLine } from '#lib/domain/application/answers.ts';
import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** How many quotes the service has. */
const quotesOfLine = sql<number>`(select count(*)::int from attachment
	where place = 'quote' and subject_id = application_line.id)`;

export type SectionStamp = { readonly version: number; readonly saved_at: Date };

/** Everything filled in so far, with when and in which version each section was saved. */
export type Saved = Pick<Filled, 'sections' | 'extra_files'> & {
	readonly lines: readonly (RequestedLine & { readonly version: number })[];
	readonly stamps: Partial<Record<keyof Answers, SectionStamp>>;
};

/** The saved answers and lines of a case that the caller may see. */
export async function filledIn(db: Reader, application_id: string): Promise<Saved> {
	const sections = await savedSections(db, application_id);
	const lines = await db
		.selectFrom('application_line')
		.where('application_id', '=', application_id)
		.orderBy('position')
		.select([
			'id',
			'kind',
			'service_code',
			'supplier_name',
			'supplier_kvk',
			'planned_order_on',
			'net_cents',
			'vat_cents',
			'vat_recoverable_percent',
			'hardware',
			quotesOfLine.as('quotes'),
			'other_funding_cents',
			'version'
		])
		.execute();
	const files = await db
		.selectFrom('attachment')
		.where('application_id', '=', application_id)
		.where('place', '=', 'question')
		.select('part')
		.distinct()
		.execute();
	return {
		extra_files: files.flatMap(({ part }) => part ?? []),
		sections: answersIn(sections),
		stamps: Object.fromEntries(
			sections.map(({ section, version, saved_at }) => [section, { version, saved_at }])
		),
		lines
	};
}

/** The answers alone, for who reads the case without its services. */
export const sectionsIn = async (db: Reader, application_id: string): Promise<Saved['sections']> =>
	answersIn(await savedSections(db, application_id));

const savedSections = (db: Reader, application_id: string) =>
	db
		.selectFrom('application_section')
		.where('application_id', '=', application_id)
		.select(['section', 'answers', 'version', 'saved_at'])
		.execute();

const answersIn = (saved: Awaited<ReturnType<typeof savedSections>>): Saved['sections'] =>
	Object.fromEntries(saved.map(({ section, answers }) => [section, answers]));
