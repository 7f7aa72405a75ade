import { contentOf } from '../content-of.ts';
import { grantorShown } from '../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const content = await contentOf();
	return { grantor: grantorShown(content), objection_weeks: content.terms.objection_weeks };
};
