import * as z from 'zod';

const MOST = 200;

/** The rows that were ticked. */
export const chosenForm = z.object({ id: z.array(z.uuid()).max(MOST) });

/** What an address says was ticked; nonsense is left out. */
export const chosenIn = (url: URL): string[] =>
	url.searchParams
		.getAll('id')
		.filter((id) => z.uuid().safeParse(id).success)
		.slice(0, MOST);
