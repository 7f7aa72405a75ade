import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ROLES } from '#lib/domain/roles.ts';
import { passkeyForm, passwordForm, setUpForm } from '#lib/forms/account/two-step.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { qrImage } from '#lib/server/auth/qr.ts';
import { db } from '#lib/server/db/connection.ts';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { keepSecret } from '#lib/server/http/keep-secret.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { closeTwoStepOffer } from '#lib/server/person/close-offer.ts';
import { recordSecurity } from '#lib/server/person/record-security.ts';
import { securityOf } from '#lib/server/person/security.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await securityOf(db, signedIn(event, ...ROLES))),
	start: await openForm(passwordForm, {}, 'start'),
	off: await openForm(passwordForm, {}, 'off'),
	set_up: await openForm(setUpForm, {}, 'set_up'),
	removal: await openForm(passkeyForm, {}, 'removal')
});

/** The picture to scan, and the same secret to type over. */
const picture = (uri: string, codes: string) => ({
	qr: qrImage(uri),
	secret: (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 '),
	uri,
	codes
});

export const actions: Actions = {
	start: async (event) => {
		let shown: ReturnType<typeof picture> | undefined;
		const answered = keepSecret(
			await postAs(
				event,
				ROLES,
				passwordForm,
				async ({ password }) => {
					const answer = await askAuth(event, '/two-factor/enable', given(password));
					await agreed(answer.clone());
					const { totpURI, backupCodes } = (await answer.json()) as {
						totpURI: string;
						backupCodes: string[];
					};
					shown = picture(totpURI, backupCodes.join(' '));
				},
				'start'
			)
		);
		return shown ? { ...answered, shown } : answered;
	},
	set_up: async (event) => {
		let shown: ReturnType<typeof picture> | undefined;
		const answered = await postAs(
			event,
			ROLES,
			setUpForm,
			async ({ code, uri, codes }, person) => {
				shown = picture(uri, codes);
				await agreed(await askAuth(event, '/two-factor/verify-totp', { code }));
				await recordSecurity(db, person, 'two_step_on');
				back(event, m.people_two_step_on_flash());
			},
			'set_up'
		);
		if (!('data' in answered)) return answered;
		const { uri, codes } = answered.data.form.data;
		return fail(answered.status, {
			...answered.data,
			...(uri.startsWith('otpauth://totp/') ? { shown: shown ?? picture(uri, codes) } : {})
		});
	},
	off: async (event) =>
		keepSecret(
			await postAs(
				event,
				ROLES,
				passwordForm,
				async ({ password }, person) => {
					await agreed(await askAuth(event, '/two-factor/disable', given(password)));
					await recordSecurity(db, person, 'two_step_off');
					back(event, m.people_two_step_off_flash());
				},
				'off'
			)
		),
	removal: (event) =>
		postAs(
			event,
			ROLES,
			passkeyForm,
			async ({ id }, person) => {
				await agreed(await askAuth(event, '/passkey/delete-passkey', { id }));
				await recordSecurity(db, person, 'passkey_removed');
				back(event, m.people_passkey_removed_flash());
			},
			'removal'
		),
	not_now: (event) =>
		postAs(event, ROLES, nothing, async (_data, person) => {
			await closeTwoStepOffer(db, person);
			redirect(303, safeNext(event.url) ?? localizeHref('/my'));
		})
};

const given = (password: string) => (password === '' ? {} : { password });

function back(event: RequestEvent, said: string): never {
	goOn(event, said, '/account/security');
}
