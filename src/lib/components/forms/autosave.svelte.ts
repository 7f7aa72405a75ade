import { deserialize } from '$app/forms';
import { afterNavigate, beforeNavigate, goto } from '$app/navigation';
import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Closed, SaveMessage } from '#lib/forms/application/conflict.ts';
import { m } from '#lib/paraglide/messages.js';
import { leaveBy } from './leave-by.ts';
import { labelOf, postedBy, typedIn } from './posted-by.ts';

const QUIET_MS = 2_000;
const RETRY_MS = 10_000;
const LONGEST_MS = 20_000;

/** No form is like this: everything in it still has to be saved. */
const NOTHING = '\0';

/** States in which saving once more would not help. */
const HOPELESS: readonly SaveNow['state'][] = ['offline', 'conflict', 'unsaved', 'refused'];

/** How far a page is with saving itself; `fields` are the names of what cannot be saved as it stands. */
export type SaveNow = {
	readonly state: 'idle' | 'saving' | 'saved' | 'offline' | 'conflict' | 'unsaved' | 'refused';
	readonly at?: Date;
	readonly fields?: readonly string[];
	readonly words?: string;
};

type Page = {
	/** The action that saves. */
	readonly to: string;
	/** The version this page stands on. */
	readonly version: () => string;
	/** Whether nothing was typed yet: somebody may be quicker than the page comes to life. */
	readonly untouched: () => boolean;
	readonly saved: (version: string) => void;
	readonly told: (message: SaveMessage) => void;
};
type Answer = {
	form: { data: { version: string }; errors: Record<string, unknown>; message?: SaveMessage };
};

type Result = ReturnType<typeof deserialize<Answer, Answer>>;

/** What the portal answered; of an answer that is none of its own, that something went wrong. */
function resultIn({ status, text }: { readonly status: number; readonly text: string }): Result {
	try {
		return deserialize<Answer, Answer>(text);
	} catch {
		return { type: 'error', status, error: { message: m.form_answer_fault() } };
	}
}

/** Too busy, or a fault of ours: the same may well be saved a moment later. */
const isPassing = (status: number): boolean => status === 429 || status >= 500;

/**
 * Saves a form by posting it to its own action: two seconds after typing, when a field is left, when the connection is
 * back, and before the page is. What cannot be saved is said and stays in the page; leaving it then asks first.
 */
export function autosave(page: Page) {
	let now = $state.raw<SaveNow>({ state: 'idle' });
	let closed = $state.raw<Closed | null>(null);
	let node: HTMLFormElement | undefined;
	let stored = NOTHING;
	let busy: Promise<void> | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let paused = false;
	let leaving = false;

	const dirty = () => node !== undefined && typedIn(node) !== stored;

	function later(ms: number) {
		clearTimeout(timer);
		if (!paused && now.state !== 'conflict') timer = setTimeout(() => void flush(), ms);
	}

	/** Saves what was typed since; one save at a time. */
	async function flush(): Promise<void> {
		clearTimeout(timer);
		// Several may have waited for the same save: one of them goes next, the others wait for that one.
		while (busy) await busy;
		if (!node || paused || now.state === 'conflict' || !dirty()) return;
		busy = send(node).finally(() => (busy = undefined));
		await busy;
	}

	async function send(form: HTMLFormElement): Promise<void> {
		const typed = typedIn(form);
		now = { ...now, state: 'saving' };
		const answer = await fetch(page.to || location.href, postedBy(form, page.version(), LONGEST_MS))
			.then(async (response) => ({ status: response.status, text: await response.text() }))
			.catch(() => null);
		if (answer === null) now = { state: 'offline' };
		else read(resultIn(answer), form, typed);
		if (answer === null || isPassing(answer.status)) later(RETRY_MS);
		else if (now.state === 'saved' && dirty()) later(QUIET_MS);
	}

	function read(result: Result, form: HTMLFormElement, typed: string) {
		if (result.type === 'success' && result.data?.form.message?.saved) {
			const { at, closed: over } = result.data.form.message.saved;
			stored = typed;
			closed = over;
			page.saved(result.data.form.data.version);
			now = { state: 'saved', at };
		} else if (result.type === 'failure' && result.data) {
			const { errors, message } = result.data.form;
			const whole = (errors._errors as string[] | undefined)?.[0];
			if (message?.conflict) {
				page.told(message);
				now = { state: 'conflict' };
			} else if (whole) now = { state: 'refused', words: whole };
			else now = { state: 'unsaved', fields: Object.keys(errors).map((name) => labelOf(form, name)) };
		} else if (result.type === 'redirect') now = { state: 'refused', words: m.refused_session_ended() };
		else {
			const words = result.type === 'error' ? result.error.message : m.form_answer_fault();
			now = { state: 'refused', words };
		}
	}

	beforeNavigate(async (navigation) => {
		if (leaving || paused || !node || !dirty()) return;
		if (navigation.willUnload) {
			if (HOPELESS.includes(now.state)) navigation.cancel();
			else
				void fetch(page.to || location.href, { ...postedBy(node, page.version()), keepalive: true }).catch(
					() => null
				);
			return;
		}
		navigation.cancel();
		await flush();
		if (dirty() && !confirm(m.form_leave_unsaved())) return;
		leaving = true;
		leaveBy(navigation, goto);
	});
	afterNavigate(async () => {
		paused = leaving = false;
		await tick();
		if (node && stored !== NOTHING) stored = typedIn(node);
	});

	const attach: Attachment<HTMLFormElement> = (form) => {
		node = form;
		stored = page.untouched() ? typedIn(form) : NOTHING;
		if (stored === NOTHING) later(QUIET_MS);
		const typing = () => dirty() && later(QUIET_MS);
		const left = () => dirty() && later(0);
		const back = () => void flush();
		const hidden = () => document.visibilityState === 'hidden' && void flush();
		form.addEventListener('input', typing);
		form.addEventListener('change', typing);
		form.addEventListener('focusout', left);
		addEventListener('online', back);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			clearTimeout(timer);
			removeEventListener('online', back);
			document.removeEventListener('visibilitychange', hidden);
			node = undefined;
		};
	};

	return {
		attach,
		get now() {
			return now;
		},
		get closed() {
			return closed;
		},
		/** Before a button sends the form: nothing is on its way any more, and nothing starts. */
		async pause() {
			paused = true;
			clearTimeout(timer);
			await busy;
		},
		/** The button was answered, or the page came with an answer: nothing is saved by itself while it is in conflict. */
		resume(in_conflict = false) {
			paused = false;
			now = { state: in_conflict ? 'conflict' : 'idle' };
		},
		/** What was typed here is given up. */
		giveUp() {
			leaving = true;
		}
	};
}
export type Autosave = ReturnType<typeof autosave>;
