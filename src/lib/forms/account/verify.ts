import * as z from 'zod';

/** Confirming is a click, not the opening of a link: programs that look into mail open links too. */
export const verifyForm = z.object({ token: z.string().max(2000) });
