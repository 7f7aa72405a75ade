import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { email } from './account/fields.ts';

const ABOUT = /^(tranche|scheme):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What one wants to hear of, and where. */
export const subscriptionForm = z.object({
	about: z.string().regex(ABOUT, { error: () => m.subscribe_about_missing() }),
	email
});

/** `tranche:…` or `scheme:…`, as the verb takes it. */
export function aboutOf(about: string) {
	const [, kind, about_id = ''] = ABOUT.exec(about) ?? [];
	return { about: kind === 'scheme' ? ('scheme' as const) : ('tranche' as const), about_id };
}
