import { error, type RequestEvent } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { roleForm } from '#lib/forms/people/invite.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { changeMemberRole } from '#lib/server/organisation/change-role.ts';
import { peopleOf } from '#lib/server/organisation/people.ts';
import { removeMember } from '#lib/server/organisation/remove-member.ts';
import { memberRoleOptions } from '../role-options.ts';
import type { Actions, PageServerLoad } from './$types';

const idsIn = ({ params }: Pick<RequestEvent, 'params'>) => {
	const { id = '', person: person_id = '' } = params;
	if (!isId(person_id)) error(404, m.refused_not_found());
	return { organisation_id: id, person_id };
};

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const { organisation_id, person_id } = idsIn(event);
	const people = await foundBy(organisation_id, (id) => peopleOf(db, person, id));
	const member = people.members.find(({ id }) => id === person_id);
	if (!member || !(people.owner || member.id === person.id)) error(404, m.refused_not_found());
	const owners = people.members.filter(({ role }) => role === 'owner');
	return {
		organisation: { id: people.id, name: people.name },
		member,
		owner: people.owner,
		self: member.id === person.id,
		last_owner: member.role === 'owner' && owners.length === 1,
		roles: memberRoleOptions(),
		form: await openForm(roleForm, { role: member.role }, 'role'),
		removal: await openForm(nothing, {}, 'removal')
	};
};

export const actions: Actions = {
	role: (event) =>
		postAs(
			event,
			['applicant'],
			roleForm,
			async ({ role }, person) => {
				const ids = idsIn(event);
				await changeMemberRole(db, person, { ...ids, role });
				goOn(event, m.people_role_flash(), `/my/organisation/${ids.organisation_id}/people`);
			},
			'role'
		),
	removal: (event) =>
		postAs(
			event,
			['applicant'],
			nothing,
			async (_data, person) => {
				const ids = idsIn(event);
				await removeMember(db, person, ids);
				const left = ids.person_id === person.id;
				goOn(
					event,
					left ? m.people_left_flash() : m.people_removed_flash(),
					left ? '/my' : `/my/organisation/${ids.organisation_id}/people`
				);
			},
			'removal'
		)
};
