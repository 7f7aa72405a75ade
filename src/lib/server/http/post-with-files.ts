import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import type { ZodValidationSchema } from 'sveltekit-superforms/adapters';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/domain/roles.ts';
import { db } from '../db/connection.ts';
import { addFile } from '../documents/add-file.ts';
import type { Subject } from '../documents/attach.ts';
import { detach } from '../documents/detach.ts';
import type { Person } from '../person/person.ts';
import { namesIds, postAs, setReasons } from './form.ts';
import { isId } from './is-id.ts';
import { filesIn, posted } from './posted.ts';
import { signedIn } from './signed-in.ts';

/** The ticks that remove files when a form is saved without JavaScript; their value is the attachment's id. */
const REMOVE = 'remove_file';

/** What is closed by sending it: not sent while one of its files is refused, which could not be added afterwards. */
const SENT_WITH: ReadonlySet<Subject['place']> = new Set(['message', 'objection']);

/** Per file field of the form, the question its files answer. */
type Subjects = Readonly<Record<string, Subject>>;

/** The files of a form whose record does not exist yet are those of the id it posts; none when that is no id. */
export async function postedSubject(event: RequestEvent, place: Subject['place']): Promise<Subjects> {
	const subject_id = (await posted(event.request)).get('id');
	const application_id = event.params.id ?? '';
	return typeof subject_id === 'string' && isId(subject_id) && isId(application_id)
		? { files: { application_id, place, subject_id } }
		: {};
}

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
	if (!event.locals.person || !namesIds(event)) return postAs(event, roles, schema, work);
	const person = signedIn(event, ...roles);
	const data = await posted(event.request);
	const removed = await removeEach(person, subjects, data);
	const added = await addEach(person, subjects, data);
	const refused = [...removed.refused, ...added.refused];
	const gone = removed.gone ?? added.gone;
	const sends = Object.values(subjects).some(({ place }) => SENT_WITH.has(place));
	const result = await postAs(event, roles, schema, async (answers, who, form) => {
		if (gone) throw gone;
		if (sends && refused.length > 0) throw new Refused(...refused);
		try {
			await work(answers, who, form);
		} catch (thrown) {
			if (thrown instanceof Refused) throw new Refused(...thrown.reasons, ...refused);
			if (isRedirect(thrown) && refused.length > 0) throw new Refused(...refused);
			throw thrown;
		}
	});
	if ('status' in result && result.status === 400) setReasons(result.data.form, refused);
	return result;
}

async function removeEach(person: Person, subjects: Subjects, data: FormData): Promise<Outcome> {
	const [subject] = Object.values(subjects);
	const ids = data.getAll(REMOVE).filter((id) => typeof id === 'string' && isId(id)) as string[];
	if (!subject) return { refused: [] };
	return attempts(ids, (attachment_id) =>
		detach(db, person, { application_id: subject.application_id, attachment_id })
	);
}

async function addEach(person: Person, subjects: Subjects, data: FormData): Promise<Outcome> {
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

/** Why some were refused; `gone` when the case is not, or no longer, theirs. */
type Outcome = { readonly refused: readonly Reason[]; readonly gone?: NotFound };

/** Does each on its own, up to the first that finds nothing to do it to. */
async function attempts<T>(each: readonly T[], work: (one: T) => Promise<unknown>): Promise<Outcome> {
	const refused: Reason[] = [];
	for (const one of each)
		try {
			await work(one);
		} catch (thrown) {
			if (thrown instanceof NotFound) return { refused, gone: thrown };
			if (!(thrown instanceof Refused)) throw thrown;
			refused.push(...thrown.reasons);
		}
	return { refused };
}

const named = (name: string, { nl, en, ...rest }: Reason): Reason => ({
	...rest,
	nl: `${name}: ${nl}`,
	en: `${name}: ${en}`
});
