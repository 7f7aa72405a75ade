import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Answers, AnswerSection } from '#lib/domain/application/answers.ts';
import { windowPhase } from '#lib/domain/calendar/window.ts';
import { record } from '../audit/record.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { versionInEffect } from '../scheme/newest-version.ts';
import { permitEditor } from './lock-own.ts';
import { NOT_OPEN } from './words.ts';

type Start = {
	readonly tranche_id: string;
	readonly organisation_id: string;
	/** The language letters will be written in. */
	readonly language: Language;
	/** What the applicant told before, in an eligibility check: the sections it begins. */
	readonly known?: Partial<Answers>;
};

/**
 * Starts an application in an open tranche. An organisation has one live application per tranche: starting again,
 * or clicking twice, gives the one there is, and then nothing of `known` is taken over. It is made under the newest
 * version of the scheme that is in effect today.
 */
export const startOrGoOn = (db: Database, person: Person, start: Start) =>
	db.transaction().execute((tx) => startIn(tx, person, start));

/** The same as part of something larger; says whether it was there already. */
export async function startIn(
	tx: Tx,
	person: Person,
	{ known = {}, ...start }: Start
): Promise<{ readonly id: string; readonly existed: boolean }> {
	permitRole(person, 'applicant');
	await permitEditor(tx, person, start.organisation_id);
	const tranche = await tx
		.selectFrom('tranche')
		.where('id', '=', start.tranche_id)
		.where('state', '=', 'published')
		.select(['scheme_id', 'scheme_version_id', 'opens_at', 'closes_at'])
		.executeTakeFirst();
	if (!tranche) throw new NotFound('tranche');
	const at = await now(tx);
	const live = tx
		.selectFrom('application')
		.where('organisation_id', '=', start.organisation_id)
		.where('tranche_id', '=', start.tranche_id)
		.where('state', '<>', 'withdrawn')
		.select('id');
	const existing = await live.executeTakeFirst();
	if (existing) return { id: existing.id, existed: true };
	if (windowPhase(at, tranche.opens_at, tranche.closes_at) !== 'open') throw new Refused(NOT_OPEN);
	const version = await versionInEffect(tx, tranche.scheme_id, dateInAmsterdam(at));
	const made = await tx
		.insertInto('application')
		.values({
			...start,
			scheme_version_id: version?.id ?? tranche.scheme_version_id,
			created_by: person.id,
			created_at: at
		})
		.onConflict((conflict) =>
			conflict.columns(['organisation_id', 'tranche_id']).where('state', '<>', 'withdrawn').doNothing()
		)
		.returning('id')
		.executeTakeFirst();
	if (!made) return { id: (await live.executeTakeFirstOrThrow()).id, existed: true };
	await record(tx, {
		record: 'application',
		record_id: made.id,
		event: 'application.started',
		person_id: person.id,
		application_id: made.id
	});
	await beginSections(tx, person, made.id, known);
	return { id: made.id, existed: false };
}

/** The first version of each section that was told before; the applicant reads and completes it as any other. */
export async function beginSections(
	tx: Tx,
	person: Person,
	application_id: string,
	known: Partial<Answers>
): Promise<void> {
	const saved_at = await now(tx);
	for (const [section, answers] of Object.entries(known) as [AnswerSection, unknown][]) {
		await tx
			.insertInto('application_section')
			.values({
				application_id,
				section,
				answers: JSON.stringify(answers),
				version: 1,
				saved_by: person.id,
				saved_at
			})
			.execute();
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.section_saved',
			person_id: person.id,
			application_id,
			details: { section }
		});
	}
}
