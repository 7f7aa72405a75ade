import { db } from '#lib/server/db/connection.ts';
import { calibrations } from '#lib/server/calibration/queries.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'reviewer', 'panel_chair');
	return {
		chair: person.roles.includes('panel_chair'),
		reviewer: person.roles.includes('reviewer'),
		rows: (await calibrations(db, person)).map(({ id, ...row }) => ({
			...row,
			calibration_id: id,
			id: row.tranche_id
		}))
	};
};
