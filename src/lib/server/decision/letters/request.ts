import { requestedKinds } from '../requested.ts';
import type { Request } from '../../../domain/letter/data.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Matter } from '../effect.ts';

/** What was asked, when it came and when it was complete. */
export const requestOf = ({ application }: Matter): Request => ({
	kinds: requestedKinds(application),
	amount_cents: application.requested_cents ?? 0,
	received_on: dateInAmsterdam(application.received_at ?? application.created_at),
	complete_on: application.complete_at ? dateInAmsterdam(application.complete_at) : null
});
