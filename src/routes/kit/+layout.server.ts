import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The component pages are for makers: shown in development and in the demo, not in production. */
export const load: LayoutServerLoad = () => {
	if (!dev && !env.DEMO) error(404);
};
