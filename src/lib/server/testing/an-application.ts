import { randomUUID } from 'node:crypto';
import type { Answers, AnswerSection } from '#lib/domain/application/answers.ts';
import type { Language } from '#lib/domain/text.ts';
import { filledIn } from '../application/filled.ts';
import { saveLine, type LineInput } from '../application/save-line.ts';
import { saveSection } from '../application/save-section.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from '../application/submit.ts';
import { now, today } from '../clock.ts';
import { addFile } from '../documents/add-file.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { aPdf } from './a-file.ts';
import { listSuppliers } from './a-provider.ts';
import { wholeAnswers, wholeLines } from './answers.ts';

export type ApplicationWishes = {
	readonly tranche_id: string;
	readonly organisation_id: string;
	readonly language?: Language;
	/** Take the place of the whole answers of a section. */
	readonly answers?: Partial<Answers>;
	/** Take the place of all lines; `quote: null` leaves a line without one. */
	readonly lines?: readonly (Partial<LineInput> & {
		readonly quote?: File | null;
		readonly second_quote?: File;
	})[];
};

/** Starts an application and fills every section, as the applicant would. Returns its id. */
export async function aDraft(db: Database, person: Person, wishes: ApplicationWishes): Promise<string> {
	const { tranche_id, organisation_id, language = person.language } = wishes;
	const application_id = await startApplication(db, person, { tranche_id, organisation_id, language });
	const { content, name } = await db
		.selectFrom('application')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('application.id', '=', application_id)
		.select(['content', 'organisation.name'])
		.executeTakeFirstOrThrow();
	const answers: Answers = { ...wholeAnswers(content, name), ...wishes.answers };
	const { stamps } = await filledIn(db, application_id);
	for (const section of Object.keys(answers) as AnswerSection[]) {
		const version = stamps[section]?.version ?? null;
		await saveSection(db, person, { application_id, section, answers: answers[section], version });
	}
	if (!wishes.lines?.every(({ supplier_kvk }) => supplier_kvk !== undefined))
		await listSuppliers(db, await now(db));
	const planned_order_on = inTwoMonths(await today(db));
	const standard = wholeLines(planned_order_on);
	for (const [index, wished] of (wishes.lines ?? standard).entries()) {
		const { quote, second_quote, ...wish } = { quote: undefined, second_quote: undefined, ...wished };
		const [first] = standard;
		const basis = standard.find(({ service_code }) => service_code === wish.service_code) ?? first;
		if (!basis) throw new Error('There are standard lines');
		const line: LineInput = { id: randomUUID(), ...basis, ...wish };
		const words = `Offerte ${index + 1} ${line.service_code} ${line.supplier_name} ${application_id}`;
		await saveLine(db, person, { application_id, line, version: null });
		const quotes = quote === null ? [] : [quote ?? aPdf(words), ...(second_quote ? [second_quote] : [])];
		const subject = { application_id, place: 'quote', subject_id: line.id } as const;
		for (const file of quotes) await addFile(db, person, { ...subject, file, field: 'quote' });
	}
	return application_id;
}

/** A whole application, submitted now. */
export async function anApplication(
	db: Database,
	person: Person,
	wishes: ApplicationWishes
): Promise<{ id: string; number: string }> {
	const id = await aDraft(db, person, wishes);
	return { id, ...(await submitApplication(db, person, id)) };
}

/** Nothing is ordered before the application is received. */
export const inTwoMonths = (on: string): string => Temporal.PlainDate.from(on).add({ months: 2 }).toString();
