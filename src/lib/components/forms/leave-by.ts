import type { BeforeNavigate } from '@sveltejs/kit';

/** Goes on with a navigation that had to wait: by the link, or back and forward in the history. */
export function leaveBy(navigation: BeforeNavigate, goto: (url: URL) => Promise<void>): void {
	if (navigation.type === 'popstate') history.go(navigation.delta);
	else if (navigation.to) void goto(navigation.to.url);
}
