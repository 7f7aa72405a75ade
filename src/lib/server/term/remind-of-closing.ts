import { sql } from 'kysely';
import { missing } from '#lib/domain/application/missing.ts';
import { amsterdamDate, amsterdamTime } from '#lib/domain/calendar/local-time.ts';
import type { Text } from '#lib/domain/text.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { caseFile } from '../eligibility/case-file.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { eachCase } from './each-case.ts';

/** How many days before the tranche closes the people of a draft hear that it does. */
const DAYS = [7, 1] as const;
/** As many missing things as a mail names; the form says the rest. */
const MOST = 8;

const READY: Text = {
	nl: 'Alles is ingevuld. U hoeft alleen nog te controleren en in te dienen.',
	en: 'Everything is filled in. You only need to check and submit.'
};
const STILL: Text = { nl: 'Dit ontbreekt nog:', en: 'This is still missing:' };
const MORE: Text = { nl: '– en nog een paar dingen', en: '– and a few more things' };

/**
 * Reminds the people of an application that was begun and not submitted that its tranche closes: a week and a day
 * before, once each. One that fails does not hold up the others. Returns how many were reminded.
 */
export async function remindOfClosing(db: Database): Promise<number> {
	const at = await now(db);
	const due = await db
		.selectFrom('application')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.state', '=', 'draft')
		.where('opens_at', '<=', at)
		.where('closes_at', '>', at)
		.where('closes_at', '<=', daysFrom(at, DAYS[0]))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('draft_reminder as told')
						.whereRef('told.application_id', '=', 'application.id')
						.where('told.days', '=', sql<number>`case when closes_at <= ${daysFrom(at, 1)} then 1 else 7 end`)
						.select('told.days')
				)
			)
		)
		.orderBy('closes_at')
		.orderBy('application.id')
		.select(['application.id', 'application.id as application_id'])
		.execute();
	return eachCase(db, due, remind);
}

const daysFrom = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000);

async function remind(tx: Tx, application_id: string): Promise<boolean> {
	const at = await now(tx);
	// It may have been submitted, or withdrawn, before its lock was there.
	const { state } = await tx
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('state')
		.executeTakeFirstOrThrow();
	if (state !== 'draft') return false;
	const file = await caseFile(tx, application_id);
	const closes_at = new Date(file.window.closes_at);
	const told = DAYS.filter((days) => closes_at <= daysFrom(at, days));
	if (closes_at <= at || told.length === 0) return false;
	const reminded = await tx
		.insertInto('draft_reminder')
		.values(told.map((days) => ({ application_id, days, reminded_at: at })))
		.onConflict((conflict) => conflict.doNothing())
		.returning('days')
		.execute();
	if (reminded.length === 0) return false;
	const still = missing(file, file.scheme);
	await mailApplicant(tx, application_id, {
		kind: 'draft_closing',
		values: ({ day, say }) => ({
			until: day(amsterdamDate(closes_at)),
			time: amsterdamTime(closes_at),
			missing:
				still.length === 0
					? say(READY)
					: [
							say(STILL),
							...still.slice(0, MOST).map((one) => `– ${say(one)}`),
							...(still.length > MOST ? [say(MORE)] : [])
						].join('\n')
		})
	});
	return true;
}
