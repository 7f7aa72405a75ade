import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';

/** What the trade register answers. `down`: it did not, or not in a way one can read; nothing follows from that. */
export type RegisterAnswer =
	| { readonly state: 'found'; readonly profile: RegisterProfile }
	| { readonly state: 'unknown' }
	| { readonly state: 'down' };
