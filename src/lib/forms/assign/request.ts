import * as z from 'zod';

/** The tranche of which somebody wants to know who reviews what. */
export const requestForm = z.object({ tranche_id: z.uuid() });
