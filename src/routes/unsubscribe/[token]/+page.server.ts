import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { switchOff } from '#lib/server/mail/preference.ts';
import { unsubscribeOf } from '#lib/server/mail/unsubscribe.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking changes nothing: programs that read mail follow every link in it. */
export const load: PageServerLoad = ({ params }) => {
	const off = unsubscribeOf(params.token);
	return { sort: off ? off.sort : null };
};

export const actions: Actions = {
	/** The button on the page, and the one a mail program shows (RFC 8058): whoever has the signed link may. */
	default: async ({ params }) => {
		const off = unsubscribeOf(params.token);
		if (!off) error(404, m.notices_off_unknown());
		await switchOff(db, off.person_id, off.sort);
		return { done: true };
	}
};
