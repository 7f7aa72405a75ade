import { fail } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { isDemo, smtpUrl } from '#lib/server/environment.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { brokenJobs } from '#lib/server/jobs/queries.ts';
import { mailTrouble } from '#lib/server/mail/queries.ts';
import { tryFailedAgain } from '#lib/server/mail/try-failed-again.ts';
import { headcount } from '#lib/server/person/queries.ts';
import { grantorAccount } from '#lib/server/setting/grantor-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const [at, count, mail, jobs, account] = await Promise.all([
		now(db),
		headcount(db),
		mailTrouble(db),
		brokenJobs(db),
		grantorAccount(db)
	]);
	return {
		now_at: at.toISOString(),
		count,
		mail: { ...mail, server: smtpUrl() !== undefined, demo: isDemo() },
		jobs,
		account_missing: account === null
	};
};

export const actions: Actions = {
	mail: async (event) => {
		if (!event.locals.person) return fail(401);
		await tryFailedAgain(db, signedIn(event, 'administrator'));
		goOn(event, m.admin_mail_queued_again(), '/admin');
	}
};
