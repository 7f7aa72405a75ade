import { leaning } from '#lib/domain/review/outliers.ts';
import { db } from '#lib/server/db/connection.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { qualityOf, qualityTranches } from '#lib/server/quality/statistics.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'panel_chair');
	const tranches = await qualityTranches(db, person);
	const id = event.url.searchParams.get('tranche') || tranches[0]?.id;
	const quality = id ? await foundBy(id, (known) => qualityOf(db, person, known)) : null;
	return {
		tranche: id ?? '',
		tranches: tranches.map((tranche) => ({ value: tranche.id, label: words(tranche.name) })),
		quality: quality && {
			...quality,
			name: words(quality.name),
			reviewers: quality.reviewers
				.map((reviewer) => ({ ...reviewer, id: reviewer.reviewer_id, leaning: leaning(reviewer) }))
				.sort((a, b) => a.group - b.group || a.points - b.points),
			outliers: quality.outliers.map((outlier) => ({ ...outlier, id: outlier.case_id }))
		}
	};
};
