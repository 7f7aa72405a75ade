/**
 * The file somebody chose for a field; undefined when none was. Read from a copy of the request, before the form is,
 * because the form library drops an empty file unseen.
 */
export async function postedFile(request: Request, name: string): Promise<File | undefined> {
	const posted = await request.clone().formData();
	const file = posted.get(name);
	return file instanceof File && (file.size > 0 || file.name !== '') ? file : undefined;
}
