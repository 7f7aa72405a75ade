import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** `/en/my` and `/my` are the same route. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
