import { sql } from 'kysely';
import { connect } from '#lib/server/db/connect.ts';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { setGrantorAccount } from '#lib/server/setting/grantor-account.ts';
import { ROLE_NAMES } from '#lib/domain/roles.ts';
import { CAST, makeCast, roleOf } from './seed/people.ts';
import { newRules } from './seed/rules.ts';
import { interests } from './seed/interests.ts';
import { firstRound } from './seed/first-round.ts';
import { firstVouchers, lastWeeks } from './seed/vouchers.ts';
import { lastNotices } from './seed/notices.ts';
import { lastQuestion } from './seed/questions.ts';
import { proposal } from './seed/reviewers.ts';
import { secondRound } from './seed/second-round.ts';
import { story } from './seed/story.ts';
import { listAll } from './seed/suppliers.ts';
import { thirdRound } from './seed/third-round.ts';
import { publishRound, publishScheme } from './seed/tranches.ts';

/** How far back the demonstration begins: far enough for a voucher to have expired. */
const DAYS_BACK = 400;

/** A made-up account with the bank code of the public example IBAN. */
const GRANTOR = { name: 'Dienst Zorgvouchers', iban: 'NL91 ABNA 0417 1643 00', bic: 'ABNANL2A' };

/**
 * Plays the demonstration into an empty database: the clock starts over a year back, people do what people do, time
 * moves on and the jobs run, until it is now. A database in which anybody exists is left as it is.
 */
export async function seedDemo(url: string): Promise<void> {
	const db = connect(url, 4);
	try {
		if (await db.selectFrom('person').select('id').executeTakeFirst()) return;
		await sql`update business_clock set offset_seconds = ${-DAYS_BACK * 86_400}`.execute(db);
		const told = story(db, url, await makeCast(db));
		await setGrantorAccount(db, told.cast.administrator, GRANTOR);
		await listAll(told);
		const scheme = await publishScheme(told, REFERENCE_SCHEME);
		const first = await publishRound(told, scheme, {
			number: 1,
			opens: -381,
			closes: -335,
			ceiling_euros: 52_000
		});
		const applied = await firstRound(told, first);
		await firstVouchers(told, applied);
		const second = await secondRound(told, scheme);
		await thirdRound(told, scheme);
		await lastWeeks(told, applied);
		await lastQuestion(told);
		await lastNotices(told);
		await sql`update business_clock set offset_seconds = 0`.execute(db);
		await newRules(told, scheme.scheme_id);
		await interests(told);
		await proposal(told, second);
		await told.settle();
	} finally {
		await db.destroy();
	}
}

/** The people one can sign in as, as they stand in the database at `url`. */
export async function cast(url: string): Promise<{ name: string; email: string; role: string }[]> {
	const db = connect(url, 1);
	try {
		const members = Object.values(CAST);
		const known = await db
			.selectFrom('person')
			.where(
				'email',
				'in',
				members.map(({ email }) => email)
			)
			.select('email')
			.execute();
		return members
			.filter(({ email }) => known.some((person) => person.email === email))
			.map((member) => ({ name: member.name, email: member.email, role: ROLE_NAMES[roleOf(member)].nl }));
	} finally {
		await db.destroy();
	}
}
