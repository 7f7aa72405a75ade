import { error } from '@sveltejs/kit';

const MOST = 64_000;

/**
 * The small JSON that a page of ours posts. Only as `application/json`, which another site cannot send without asking
 * first; anything else, too long or unreadable, is refused.
 */
export async function postedJson(request: Request): Promise<unknown> {
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415);
	const text = await request.text();
	if (text.length > MOST) error(413);
	try {
		return JSON.parse(text) as unknown;
	} catch {
		error(400);
	}
}
