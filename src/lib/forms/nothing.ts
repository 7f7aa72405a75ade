import * as z from 'zod';

/** A form that is only a button. */
export const nothing = z.object({});
