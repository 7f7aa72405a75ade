import { redirect } from '@sveltejs/kit';
import { withNext } from '#lib/components/shell/with-next.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { OUTSIDE, OUTSIDE_CALLBACK } from '#lib/server/auth/openid.ts';
import { openId, origin } from '#lib/server/environment.ts';
import { arrivalOf } from '#lib/server/http/arrive.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { sessionIn } from '#lib/server/http/session-in.ts';
import type { RequestHandler } from './$types';

const WORDS: Readonly<Record<string, () => string>> = {
	access_denied: m.people_outside_cancelled,
	account_not_linked: m.people_outside_known,
	email_not_found: m.people_outside_no_address,
	EMAIL_NOT_VERIFIED: m.people_outside_unverified,
	email_not_verified: m.people_outside_unverified
};

/** Where the provider sends people back to. What went wrong is said at the sign-in page; nobody is left with a fault. */
export const GET: RequestHandler = async (event) => {
	if (!openId()) redirect(303, localizeHref('/sign-in'));
	const answer = await askAuth(event, `/callback/${OUTSIDE}${event.url.search}`).catch(() => null);
	const person_id = answer && (await sessionIn(answer));
	const target = new URL(answer?.headers.get('location') ?? OUTSIDE_CALLBACK, origin());
	if (person_id) redirect(303, await arrivalOf(target, person_id));
	const error = target.searchParams.get('error') ?? '';
	setFlash(event.cookies, (WORDS[error] ?? m.people_outside_failed)(), 'warn');
	redirect(303, withNext(localizeHref('/sign-in'), safeNext(target)));
};
