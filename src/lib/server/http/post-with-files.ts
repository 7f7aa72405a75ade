import { error, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { setError, superValidate, type Infer } from 'sveltekit-superforms';
import { zod4, type ZodValidationSchema } from 'sveltekit-superforms/adapters';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '../db/connection.ts';
import { addFile } from '../documents/add-file.ts';
import type { Subject } from '../documents/attach.ts';
import { detach } from '../documents/detach.ts';
import type { Person } from '../person/person.ts';
import { found } from './found.ts';
import { postAs } from './form.ts';
import { isId } from './is-id.ts';
import { filesIn, posted } from './posted.ts';
import { signedIn } from './signed-in.ts';
import { words } from './words.ts';

/** The name of the button that removes a file in a form without JavaScript; its value is the attachment's id. */
export const REMOVE = 'remove_file';

/** Per file field of the form, the question its files answer. */
type Subjects = Readonly<Record<string, Subject>>;

/**
 * As `postAs`, for a form with file fields. Each file that is good is kept first, whatever becomes of the rest of the
 * form: nobody has to choose it again. What is refused stands at its field, by the name of the file. The button that
 * removes a file keeps what was typed. `work` is as if there were no files; it sets `form.data.version` when it saved.
 */
export async function postWithFiles<S extends ZodValidationSchema>(
	event: RequestEvent,
	roles: readonly Role[],
	schema: S,
	subjects: Subjects,
	work: Parameters<typeof postAs<S>>[3]
) {
	if (!event.locals.person) return postAs(event, roles, schema, work);
	const person = signedIn(event, ...roles);
	const data = await posted(event.request);
	const removed = data.get(REMOVE);
	if (typeof removed === 'string') {
		await remove(person, subjects, removed);
		return { form: await typed(schema, data) };
	}
	const refused = await addEach(person, subjects, data);
	const result = await postAs(event, roles, schema, async (answers, who, form) => {
		try {
			await work(answers, who, form);
		} catch (thrown) {
			if (thrown instanceof Refused) throw new Refused(...thrown.reasons, ...refused);
			if (isRedirect(thrown) && refused.length > 0) throw new Refused(...refused);
			throw thrown;
		}
	});
	if ('status' in result && result.status === 400) tell(result.data.form, refused);
	return result;
}

const typed = async <S extends ZodValidationSchema>(schema: S, data: FormData) =>
	superValidate<Infer<S, 'zod4'>>(data, zod4(schema, { config: { io: 'input' } }), {
		errors: false,
		allowFiles: true
	});

async function remove(person: Person, subjects: Subjects, attachment_id: string): Promise<void> {
	const [subject] = Object.values(subjects);
	if (subject && isId(attachment_id))
		await found(
			detach(db, person, { application_id: subject.application_id, attachment_id }).then(() => true)
		);
}

async function addEach(person: Person, subjects: Subjects, data: FormData): Promise<Reason[]> {
	const refused: Reason[] = [];
	for (const [field, subject] of Object.entries(subjects))
		for (const file of filesIn(data, field)) {
			try {
				await addFile(db, person, { ...subject, file, field });
			} catch (thrown) {
				if (thrown instanceof NotFound) error(404, m.refused_not_found());
				if (!(thrown instanceof Refused)) throw thrown;
				refused.push(...thrown.reasons.map((reason) => named(file.name, reason)));
			}
		}
	return refused;
}

const named = (name: string, { nl, en, ...rest }: Reason): Reason => ({
	...rest,
	nl: `${name}: ${nl}`,
	en: `${name}: ${en}`
});

function tell(form: Parameters<typeof setError>[0], refused: readonly Reason[]): void {
	for (const [field, reasons] of Map.groupBy(refused, (reason) => reason.field ?? ''))
		setError(form, field as '', reasons.map(words));
}
