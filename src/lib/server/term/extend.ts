import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { CLOCKS } from '#lib/domain/term/clocks.ts';
import { schemeTerms } from '#lib/domain/term/scheme-terms.ts';
import type { Text } from '#lib/domain/text.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database, Reader } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { schemeContent } from '../tranche/queries.ts';
import { extendTerm, type TermRow } from './change.ts';

const NO_REASON = { nl: 'Schrijf waarom.', en: 'Write down why.', field: 'reason' } as const;
const NOT_EXTENDABLE: Text = {
	nl: 'Deze termijn kan niet worden verlengd.',
	en: 'This term cannot be extended.'
};

/** The last day to which a clock can be extended; null when it cannot. */
export async function extendableTo(
	db: Reader,
	{ kind, end_on }: Pick<TermRow, 'kind' | 'end_on'>,
	scheme_version_id: string
): Promise<string | null> {
	const { terms } = await schemeContent(db, scheme_version_id);
	const weeks = CLOCKS[kind].extend_weeks?.(schemeTerms(terms));
	return weeks ? Temporal.PlainDate.from(end_on).add({ weeks }).toString() : null;
}

/**
 * The decision maker extends the term to decide, once and before its end, and tells the applicant by when and why
 * (Awb 4:14; on an objection 7:10(3)).
 * @throws Refused with every reason
 */
export async function extendDecisionTerm(
	db: Database,
	person: Person,
	{
		term_id,
		until_on,
		reason
	}: { readonly term_id: string; readonly until_on: string; readonly reason: string }
): Promise<void> {
	permitRole(person, 'decision_maker');
	await db.transaction().execute(async (tx) => {
		const term = await tx.selectFrom('term').selectAll().where('id', '=', term_id).executeTakeFirst();
		if (!term) throw new NotFound('term');
		const application = await lockApplication(tx, person, 'decision_maker', term.application_id);
		const most_on = await extendableTo(tx, term, application.scheme_version_id);
		if (most_on === null) throw new Refused(NOT_EXTENDABLE);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		const on = await today(tx);
		if (!(await extendTerm(tx, term, { on, until_on, most_on }))) throw new Refused(NOT_EXTENDABLE);
		await record(tx, {
			record: term.record,
			record_id: term.record_id,
			event: `${term.record}.term_extended`,
			person_id: person.id,
			application_id: application.id,
			details: { from: term.end_on, until_on, reason: reason.trim() }
		});
		await mailApplicant(tx, application.id, {
			kind: 'decision_extended',
			values: ({ number, day }) => ({ number, until: day(until_on), reason: reason.trim() })
		});
	});
}
