import type { FormalLine } from '#lib/server/mail/formal-queries.ts';

/** A formal message as the case shows it: to whom, and what proves that it was made known. */
export const shownProof = ({
	id,
	subject,
	to_name,
	channel,
	consent_by,
	consent_at,
	announced_at,
	accepted_at,
	mail_state,
	first_opened_at,
	posted_on
}: FormalLine) => ({
	id,
	subject,
	to_name,
	channel,
	consent_by,
	consent_at: consent_at?.toISOString() ?? null,
	announced_at: announced_at.toISOString(),
	accepted_at: accepted_at?.toISOString() ?? null,
	lost: mail_state === 'bounced' || mail_state === 'failed',
	opened_at: first_opened_at?.toISOString() ?? null,
	posted_on
});
