import * as z from 'zod';

const reviewers = z.array(z.uuid()).max(10);

/** The proposal as it was shown: per case, its reviewers, as `case:reviewer,reviewer`. */
export const assignmentsForm = z.object({
	assign: z
		.array(
			z
				.string()
				.max(500)
				.transform((text) => {
					const [application_id = '', ids = ''] = text.split(':');
					return { application_id, reviewer_ids: ids.split(',') };
				})
				.pipe(z.object({ application_id: z.uuid(), reviewer_ids: reviewers }))
		)
		.max(100)
});
