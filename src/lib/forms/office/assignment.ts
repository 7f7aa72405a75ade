import * as z from 'zod';

/** The reviewers chosen for one case; how many there must be, the case says. */
export const assignmentForm = z.object({ reviewer_ids: z.array(z.uuid()).max(50) });
