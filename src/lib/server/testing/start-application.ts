import { startOrGoOn } from '../application/start.ts';

/** Starts an application, or goes on with the one there is; its id. */
export const startApplication = async (...start: Parameters<typeof startOrGoOn>): Promise<string> =>
	(await startOrGoOn(...start)).id;
