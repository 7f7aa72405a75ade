import type { RequestEvent } from '@sveltejs/kit';
import { db } from '../db/connection.ts';
import { markOpened, type Opened } from '../mail/open-message.ts';

/**
 * Keeps that the person who asks opened formal messages, when their page or letter was really opened: a page that the
 * browser fetches ahead because a link was hovered over is no reading, so only a whole page or a file counts.
 */
export async function opened(event: RequestEvent, what: Opened): Promise<void> {
	const { person } = event.locals;
	if (person?.roles.includes('applicant') && !event.isDataRequest) await markOpened(db, person, what);
}
