const read = new WeakMap<Request, Promise<FormData>>();

/**
 * What was posted, read once however many parts of an action ask for it. Without NUL: nobody types it and no text in
 * the database can hold it.
 */
export function posted(request: Request): Promise<FormData> {
	const known = read.get(request) ?? clean(request);
	read.set(request, known);
	return known;
}

async function clean(request: Request): Promise<FormData> {
	const data = new FormData();
	for (const [name, value] of await request.formData())
		data.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value);
	return data;
}

/** The files somebody chose for a field, also the empty ones: a chosen file has a name. */
export const filesIn = (data: FormData, name: string): File[] =>
	data
		.getAll(name)
		.filter((value) => value instanceof File && (value.size > 0 || value.name !== '')) as File[];
