import { error, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { setError } from 'sveltekit-superforms';
import type { ZodValidationSchema } from 'sveltekit-superforms/adapters';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '../db/connection.ts';
import { addFile } from '../documents/add-file.ts';
import type { Subject } from '../documents/attach.ts';
import { detach } from '../documents/detach.ts';
import type { Person } from '../person/person.ts';
import { postAs } from './form.ts';
import { isId } from './is-id.ts';
import { filesIn, posted } from './posted.ts';
import { signedIn } from './signed-in.ts';
import { words } from './words.ts';

/** The ticks that remove files when a form is saved without JavaScript; their value is the attachment's id. */
const REMOVE = 'remove_file';

/** What is closed by sending it: not sent while one of its files is refused, which could not be added afterwards. */
const SENT_WITH: ReadonlySet<Subject['place']> = new Set(['message', 'objection']);

/** Per file field of the form, the question its files answer. */
type Subjects = Readonly<Record<string, Subject>>;

/**
 * As `postAs`, for a form with file fields. Each file that is good is kept first, whatever becomes of the rest of the
 * form: nobody has to choose it again. What is refused stands at its field, by the name of the file. `work` is as if
 * there were no files; it sets `form.data.version` when it saved.
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
	const refused = [...(await removeEach(person, subjects, data)), ...(await addEach(person, subjects, data))];
	const sends = Object.values(subjects).some(({ place }) => SENT_WITH.has(place));
	const result = await postAs(event, roles, schema, async (answers, who, form) => {
		if (sends && refused.length > 0) throw new Refused(...refused);
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

async function removeEach(person: Person, subjects: Subjects, data: FormData): Promise<Reason[]> {
	const [subject] = Object.values(subjects);
	const ids = data.getAll(REMOVE).filter((id) => typeof id === 'string' && isId(id)) as string[];
	if (!subject) return [];
	return attempts(ids, (attachment_id) =>
		detach(db, person, { application_id: subject.application_id, attachment_id })
	);
}

async function addEach(person: Person, subjects: Subjects, data: FormData): Promise<Reason[]> {
	const all = Object.entries(subjects).flatMap(([field, subject]) =>
		filesIn(data, field).map((file) => ({ ...subject, file, field }))
	);
	return attempts(all, (one) =>
		addFile(db, person, one).catch((thrown: unknown) => {
			if (!(thrown instanceof Refused)) throw thrown;
			throw new Refused(...thrown.reasons.map((reason) => named(one.file.name, reason)));
		})
	);
}

/** Does each on its own; returns why some were refused. */
async function attempts<T>(each: readonly T[], work: (one: T) => Promise<unknown>): Promise<Reason[]> {
	const refused: Reason[] = [];
	for (const one of each)
		try {
			await work(one);
		} catch (thrown) {
			if (thrown instanceof NotFound) error(404, m.refused_not_found());
			if (!(thrown instanceof Refused)) throw thrown;
			refused.push(...thrown.reasons);
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
