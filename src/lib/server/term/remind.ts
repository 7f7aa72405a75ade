import { sql } from 'kysely';
import { CLOCK_KINDS, CLOCKS, type ClockKind } from '#lib/domain/term/clocks.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { TermRow } from './change.ts';
import { eachCase } from './each-case.ts';

/** The clocks of which an applicant hears once more before the end, each with its number of days. */
const REMINDED = CLOCK_KINDS.flatMap((kind) => {
	const days = CLOCKS[kind].remind_days;
	return days === undefined ? [] : [{ kind, days }];
});

/** Reminds applicants of what they must do soon, once for every clock; one that fails does not hold up the others. Returns how many were reminded. */
export async function remindOfTerms(db: Database): Promise<number> {
	const on = await today(db);
	const due = await db
		.selectFrom('term')
		.leftJoin('voucher', 'voucher.id', 'term.record_id')
		.where('term.state', '=', 'running')
		.where('reminded_at', 'is', null)
		.where('end_on', '>=', on)
		.where((eb) =>
			eb.or(
				REMINDED.map(({ kind, days }) =>
					eb.and([
						eb('term.kind', '=', kind),
						eb('end_on', '<=', sql<string>`${on}::date + ${sql.lit(days)}`)
					])
				)
			)
		)
		// A voucher that cannot be claimed on now needs no word about claiming.
		.where((eb) => eb.or([eb('term.kind', '<>', 'claim'), eb('voucher.state', '=', 'active')]))
		.orderBy('end_on')
		.select(['term.id', 'term.application_id'])
		.execute();
	return eachCase(db, due, remind);
}

async function remind(tx: Tx, id: string): Promise<boolean> {
	const term = await tx
		.selectFrom('term')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (term.state !== 'running' || term.reminded_at !== null) return false;
	await tx
		.updateTable('term')
		.set({ reminded_at: await now(tx) })
		.where('id', '=', id)
		.execute();
	await record(tx, {
		record: 'term',
		record_id: id,
		event: 'term.reminded',
		person_id: null,
		application_id: term.application_id,
		details: { kind: term.kind, end_on: term.end_on }
	});
	await write(tx, term);
	return true;
}

/** The mail of a clock; what is about a voucher names that. */
async function write(tx: Tx, { application_id, record_id, kind, end_on }: TermRow): Promise<void> {
	if (kind === 'repair' || kind === 'view')
		return mailApplicant(tx, application_id, {
			kind: 'request_reminder',
			values: ({ number, day }) => ({ number, until: day(end_on) })
		});
	const { number } = await tx
		.selectFrom('voucher')
		.where('id', '=', record_id)
		.select('number')
		.executeTakeFirstOrThrow();
	await mailApplicant(tx, application_id, {
		kind: MAILS[kind] ?? 'claim_reminder',
		values: ({ day }) => ({ number, until: day(end_on) }),
		link: `/my/vouchers/${record_id}`
	});
}

const MAILS: Readonly<Partial<Record<ClockKind, 'voucher_reminder' | 'claim_reminder'>>> = {
	voucher: 'voucher_reminder',
	claim: 'claim_reminder'
};
