import { MOST_BYTES } from '#lib/domain/document/attachment.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DocumentRef } from '../applicant/document.ts';
import { to } from '../href.ts';
import { send } from './send-file.ts';

/** What files are added to; see `Subject` of the server. */
export type FileSubject = {
	readonly application_id: string;
	readonly place: string;
	readonly subject_id: string;
	readonly part?: string | null;
};
export type AddedFile = DocumentRef & { readonly id: string };

/** A file on its way: waiting, being sent (`sent` from 0 to 1), or refused with a sentence. */
export type Upload = {
	readonly key: number;
	readonly file: File;
	state: 'waiting' | 'sending' | 'refused';
	sent: number;
	why: string;
	/** Broken off: the same file may succeed the next time. */
	again: boolean;
	stop: () => void;
};

type Hear = { readonly added: (file: AddedFile) => void; readonly say: (words: string) => void };

/** The files that a page is sending, one after the other. */
export function createUploads(subject: () => FileSubject, { added, say }: Hear) {
	let list = $state<Upload[]>([]);
	let count = 0;
	let running: Promise<void> | null = null;

	const drop = (key: number) => (list = list.filter((one) => one.key !== key));
	const next = () => list.find(({ state }) => state === 'waiting');

	function refuse(upload: Upload, why: string, again = false) {
		Object.assign(upload, { state: 'refused', why, again });
		say(m.files_not_added({ name: upload.file.name, why }));
	}

	async function run() {
		for (let upload = next(); upload; upload = next()) {
			upload.state = 'sending';
			const answer = await send(address(subject()), fields(subject(), upload.file), {
				progress: (sent) => upload && (upload.sent = sent),
				stoppable: (stop) => upload && (upload.stop = stop)
			});
			if (answer.kind === 'stopped') {
				drop(upload.key);
				say(m.files_stopped({ name: upload.file.name }));
			} else if (answer.kind === 'refused') refuse(upload, answer.why, answer.again);
			else {
				drop(upload.key);
				for (const file of answer.files) added(file);
				say(m.files_is_added({ name: upload.file.name }));
			}
		}
		running = null;
	}

	function start() {
		running ??= run();
	}

	return {
		get list() {
			return list;
		},
		get busy() {
			return list.some(({ state }) => state !== 'refused');
		},
		/** Sends what was chosen; what can be seen to be refused is not sent at all. */
		add(files: Iterable<File>) {
			for (const file of files) {
				const upload: Upload = {
					...{ key: count++, file, state: 'waiting', sent: 0, why: '', again: false },
					stop: () => drop(upload.key)
				};
				list.push(upload);
				const why = hopeless(file);
				const kept = list.at(-1);
				if (why && kept) refuse(kept, why);
			}
			start();
		},
		again(upload: Upload) {
			Object.assign(upload, { state: 'waiting', sent: 0, why: '', stop: () => drop(upload.key) });
			start();
		},
		dismiss: (upload: Upload) => void drop(upload.key),
		/** Resolves when nothing is on its way any more. */
		settled: async () => running ?? undefined
	};
}

const address = ({ application_id }: FileSubject): string => to(`/my/applications/${application_id}/files`);

function fields({ place, subject_id, part }: FileSubject, file: File): FormData {
	const data = new FormData();
	data.set('place', place);
	data.set('subject_id', subject_id);
	if (part) data.set('part', part);
	data.set('file', file);
	return data;
}

/** What needs no sending to be refused; the server judges everything again. */
function hopeless(file: File): string | null {
	if (file.size === 0) return m.files_empty();
	if (file.size > MOST_BYTES) return m.files_too_large();
	return /^(video|audio)\//.test(file.type) ? m.files_wrong_kind() : null;
}

/** Takes an added file away. Returns why not, or null when it is gone. */
export async function removeFile({ application_id }: FileSubject, id: string): Promise<string | null> {
	const response = await fetch(to(`/my/applications/${application_id}/files/${id}`), {
		method: 'DELETE',
		headers: { accept: 'application/json' }
	}).catch(() => null);
	if (response?.ok) return null;
	const told = (await response?.json().catch(() => null)) as { message?: string } | null | undefined;
	return told?.message ?? m.files_cut_off();
}
