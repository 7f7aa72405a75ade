import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from '../environment.ts';

/** What one link in a mail switches off: one sort of mail of one person. */
export type Unsubscribe = { readonly person_id: string; readonly sort: 'news' | 'reminder' };

/** The path that switches a sort of mail off without signing in; it keeps working as long as the secret stays. */
export const unsubscribePath = (off: Unsubscribe): string =>
	`/unsubscribe/${off.sort}.${off.person_id}.${signature(off)}`;

/** What a token was signed for; null when it was not signed by us. */
export function unsubscribeOf(token: string): Unsubscribe | null {
	const [sort, person_id, signed, ...more] = token.split('.');
	if (!person_id || !signed || more.length > 0 || (sort !== 'news' && sort !== 'reminder')) return null;
	const right = Buffer.from(signature({ person_id, sort }));
	const given = Buffer.from(signed);
	return right.length === given.length && timingSafeEqual(right, given) ? { person_id, sort } : null;
}

const signature = ({ person_id, sort }: Unsubscribe): string =>
	createHmac('sha256', authSecret()).update(`unsubscribe:${sort}:${person_id}`).digest('base64url');
