import type { Text } from '../../domain/text.ts';
import type { FormalLine } from './formal-queries.ts';

const column = (key: string, nl: string, en: string) => ({ key, kind: 'text' as const, label: { nl, en } });
const CHANNEL: Readonly<Record<FormalLine['channel'], Text>> = {
	portal: { nl: 'portaal', en: 'portal' },
	post: { nl: 'post', en: 'post' }
};
const instant = (at: Date | null): string => at?.toISOString() ?? '';

/**
 * "Bewijs van bekendmaking": one row per formal message and person. The grantor bears the burden of proof that a message
 * was sent by a channel the person agreed to, that the notice of it left, and when it was opened (Awb 2:8 and following
 * since 1 January 2026; its text has not been read). Instants are UTC; the hash is that of the letter.
 */
export const PROOF = {
	name: 'proof_of_notification',
	title: { nl: 'Bewijs van bekendmaking', en: 'Proof of notification' },
	note: { nl: '', en: '' },
	columns: [
		column('message', 'Bericht', 'Message'),
		column('kind', 'Soort', 'Kind'),
		column('to', 'Aan', 'To'),
		column('channel', 'Kanaal', 'Channel'),
		column('consent_by', 'Akkoord door', 'Consent by'),
		column('consent_at', 'Akkoord op', 'Consent at'),
		column('announced_at', 'In het portaal', 'In the portal'),
		column('address', 'Mail aan', 'Mail to'),
		column('mail_state', 'Mail', 'Mail state'),
		column('accepted_at', 'Mail aangenomen', 'Mail accepted'),
		column('first_opened_at', 'Eerst geopend', 'First opened'),
		column('posted_on', 'Per post', 'By post'),
		column('sha256', 'SHA-256 van de brief', 'SHA-256 of the letter')
	],
	row: (line: FormalLine) => ({
		id: line.id,
		message: line.subject,
		kind: line.kind,
		to: line.to_name ?? '',
		channel: CHANNEL[line.channel],
		consent_by: line.consent_by ?? '',
		consent_at: instant(line.consent_at),
		announced_at: instant(line.announced_at),
		address: line.to_address ?? '',
		mail_state: line.mail_state ?? '',
		accepted_at: instant(line.accepted_at),
		first_opened_at: instant(line.first_opened_at),
		posted_on: line.posted_on ?? '',
		sha256: line.sha256 ?? ''
	})
};
