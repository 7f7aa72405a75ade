import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { backupForm, codeForm } from '#lib/forms/account/two-step.ts';
import { arrive } from '#lib/server/http/arrive.ts';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { homeOf, safeNext } from '#lib/server/http/next.ts';
import type { Actions, PageServerLoad } from './$types';

/** The second step: the sign-in library knows by a cookie who gave the right password a moment ago. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeNext(url);
	if (locals.person) redirect(303, next ?? homeOf(locals.person));
	return {
		form: await openForm(codeForm, {}, 'code'),
		backup: await openForm(backupForm, {}, 'backup'),
		next
	};
};

async function verify(event: RequestEvent, path: string, body: Readonly<Record<string, unknown>>) {
	const answer = await askAuth(event, path, body);
	await agreed(answer.clone());
	const { user } = (await answer.json()) as { user: { id: string } };
	await arrive(event, user.id);
}

export const actions: Actions = {
	code: (event) =>
		post(
			event,
			codeForm,
			({ code, trust }) => verify(event, '/two-factor/verify-totp', { code, trustDevice: trust === true }),
			'code'
		),
	backup: (event) =>
		post(
			event,
			backupForm,
			({ backup_code }) => verify(event, '/two-factor/verify-backup-code', { code: backup_code }),
			'backup'
		)
};
