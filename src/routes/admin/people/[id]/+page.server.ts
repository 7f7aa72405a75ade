import { error } from '@sveltejs/kit';
import * as z from 'zod';
import { grantRoleForm } from '#lib/forms/admin/grant-role.ts';
import { revokeRoleForm } from '#lib/forms/admin/revoke-role.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { grantRole } from '#lib/server/person/grant-role.ts';
import { account } from '#lib/server/person/queries.ts';
import { revokeRole } from '#lib/server/person/revoke-role.ts';
import { schemeNames } from '#lib/server/scheme/names.ts';
import type { Actions, PageServerLoad } from './$types';

function idOf({ id }: { id: string }): string {
	if (!z.uuid().safeParse(id).success) error(404, m.refused_not_found());
	return id;
}

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'administrator');
	const id = idOf(event.params);
	const [person, schemes] = await Promise.all([found(account(db, id)), schemeNames(db)]);
	return {
		form: await openForm(grantRoleForm, undefined, 'grant'),
		account: {
			...person,
			created_at: person.created_at.toISOString(),
			roles: person.roles.map((role) => ({ ...role, granted_at: role.granted_at.toISOString() }))
		},
		schemes,
		own: me.id === id
	};
};

export const actions: Actions = {
	grant: (event) =>
		postAs(
			event,
			['administrator'],
			grantRoleForm,
			async ({ role, scheme_id, source_code }, person) => {
				const id = idOf(event.params);
				await grantRole(db, person, {
					person_id: id,
					role,
					scheme_id: scheme_id || null,
					source_code: source_code || null
				});
				goOn(event, m.admin_role_granted(), `/admin/people/${id}`);
			},
			'grant'
		),
	revoke: (event) =>
		postAs(
			event,
			['administrator'],
			revokeRoleForm,
			async ({ role_id }, person) => {
				await revokeRole(db, person, role_id);
				goOn(event, m.admin_role_revoked(), `/admin/people/${idOf(event.params)}`);
			},
			'revoke'
		)
};
