import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

/** The reviewers chosen for one case; how many there must be, the case says. */
export const assignmentForm = z.object({ reviewer_ids: z.array(z.uuid()).max(50) });

/** The same by hand, with why somebody who has no room left gets it all the same. */
export const handAssignmentForm = assignmentForm.extend({
	no_room_reason: z
		.string()
		.trim()
		.max(1000, { error: () => m.assign_no_room_long() })
		.optional()
});
