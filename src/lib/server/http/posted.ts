import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';

const read = new WeakMap<Request, Promise<FormData>>();

/**
 * What was posted, read once however many parts of an action ask for it. Without NUL: nobody types it and no text in
 * the database can hold it. More than the server takes at once, or a request that broke off half way, ends here with a
 * sentence: nothing of it has been stored.
 */
export function posted(request: Request): Promise<FormData> {
	const known = read.get(request) ?? clean(request);
	read.set(request, known);
	return known;
}

async function clean(request: Request): Promise<FormData> {
	const data = new FormData();
	for (const [name, value] of await received(request))
		data.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value);
	return data;
}

async function received(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (thrown) {
		if (tooLarge(thrown)) error(413, m.files_together_too_large());
		error(400, m.files_cut_off());
	}
}

/** The server's own error says so by its status, the form's reader wraps it as a cause. */
function tooLarge(thrown: unknown): boolean {
	if (!(thrown instanceof Error)) return false;
	return ('status' in thrown && thrown.status === 413) || tooLarge(thrown.cause);
}

/** The files somebody chose for a field, also the empty ones: a chosen file has a name. */
export const filesIn = (data: FormData, name: string): File[] =>
	data
		.getAll(name)
		.filter((value): value is File => value instanceof File && (value.size > 0 || value.name !== ''));
