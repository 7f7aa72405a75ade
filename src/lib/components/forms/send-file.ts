import { m } from '#lib/paraglide/messages.js';
import type { AddedFile } from './uploads.svelte.ts';

type Answer =
	| { readonly kind: 'added'; readonly files: readonly AddedFile[] }
	| { readonly kind: 'refused'; readonly why: string; readonly again: boolean }
	| { readonly kind: 'stopped' };

type Hear = {
	/** How much has gone out, from 0 to 1. */
	readonly progress: (sent: number) => void;
	readonly stoppable: (stop: () => void) => void;
};

/** Sends a form with a file and tells how far it is: `fetch` cannot. Never throws. */
export function send(url: string, data: FormData, { progress, stoppable }: Hear): Promise<Answer> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		const broken = () => resolve({ kind: 'refused', why: m.files_cut_off(), again: true });
		request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
		request.onerror = broken;
		request.ontimeout = broken;
		request.onabort = () => resolve({ kind: 'stopped' });
		request.onload = () => resolve(answerIn(request));
		request.open('POST', url);
		request.setRequestHeader('accept', 'application/json');
		stoppable(() => request.abort());
		request.send(data);
	});
}

function answerIn({ status, responseText }: XMLHttpRequest): Answer {
	const told = parsed(responseText);
	if (status === 201 && told?.files) return { kind: 'added', files: told.files };
	return {
		kind: 'refused',
		why: told?.message ?? m.files_cut_off(),
		again: status !== 409 && status !== 404 && status !== 403
	};
}

function parsed(text: string): { files?: AddedFile[]; message?: string } | null {
	try {
		return JSON.parse(text) as { files?: AddedFile[]; message?: string };
	} catch {
		return null;
	}
}
