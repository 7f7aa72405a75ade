import { m } from '#lib/paraglide/messages.js';

type Actor = { readonly who: string | null; readonly on_behalf_of: string | null };

/** Who did something, and for whom when it was under a mandate (Awb 2:1); null when the system did it. */
export const actorWords = ({ who, on_behalf_of }: Actor): string | null =>
	who !== null && on_behalf_of !== null ? m.people_on_behalf({ who, organisation: on_behalf_of }) : who;
