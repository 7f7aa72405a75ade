import type { RequestEvent } from '@sveltejs/kit';
import { db } from '../db/connection.ts';
import { markOpened, type Opened } from '../mail/open-message.ts';

/**
 * Keeps that the person who asks opened formal messages: their page or letter is asked for only when it is opened, as no
 * page is fetched ahead when a link is hovered over (src/app.html).
 */
export async function opened(event: RequestEvent, what: Opened): Promise<void> {
	const { person } = event.locals;
	if (person?.roles.includes('applicant')) await markOpened(db, person, what);
}
