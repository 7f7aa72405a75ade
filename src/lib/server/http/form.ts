import { error, type RequestEvent } from '@sveltejs/kit';
import {
	fail,
	setError,
	superValidate,
	type Infer,
	type InferIn,
	type SuperValidated
} from 'sveltekit-superforms';
import { zod4, type ZodValidationSchema } from 'sveltekit-superforms/adapters';
import { m } from '#lib/paraglide/messages.js';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/domain/roles.ts';
import type { Person } from '#lib/server/person/person.ts';
import { isId } from './is-id.ts';
import { posted } from './posted.ts';
import { words } from './words.ts';
import { signedIn } from './signed-in.ts';

type Schema = ZodValidationSchema;
type Form<S extends Schema> = SuperValidated<Infer<S, 'zod4'>, App.Superforms.Message, InferIn<S, 'zod4'>>;

/**
 * Nothing is invented: without `io: 'input'` an unposted choice would validate as its first option. Required
 * choices and numbers are `schema.nullable().pipe(schema)`; numbers, amounts and dates are posted as text and
 * parsed by the schema, so that what a person typed survives a refusal.
 */
const adapter = <S extends Schema>(schema: S) => zod4(schema, { config: { io: 'input' } });

/** A form to show: empty, or filled with what is known. No errors yet. */
export const openForm = <S extends Schema>(
	schema: S,
	known?: Partial<InferIn<S, 'zod4'>>,
	id?: string
): Promise<Form<S>> =>
	superValidate(known ?? null, adapter(schema), { errors: false, ...(id ? { id } : {}) }) as Promise<Form<S>>;

/** A form whose answers stand in the address, with its errors; without any it is empty. */
export const asked = <S extends Schema>(url: URL, schema: S): Promise<Form<S>> =>
	superValidate(url, adapter(schema)) as Promise<Form<S>>;

/** Turns reasons into messages at the fields and in the summary. */
export function setReasons(form: Parameters<typeof setError>[0], reasons: readonly Reason[]): void {
	for (const [field, here] of Map.groupBy(reasons, (reason) => reason.field ?? ''))
		setError(form, field as '', here.map(words));
}

/** What a verb refused, with the form that was posted. */
function refusal<S extends Schema>(form: Form<S>, { reasons }: Refused) {
	setReasons(form, reasons);
	return fail(409, { form });
}

/**
 * Does the work of an action that anybody may post: validates, works, and gives refusals back in the form.
 * Redirects inside `work` pass through.
 */
export async function post<S extends Schema>(
	event: RequestEvent,
	schema: S,
	work: (data: Infer<S, 'zod4'>, form: Form<S>) => Promise<unknown>,
	id?: string
) {
	const form = (await superValidate(await posted(event.request), adapter(schema), {
		allowFiles: true,
		...(id ? { id } : {})
	})) as Form<S>;
	if (!form.valid) return fail(400, { form });
	return attempt(event, form, () => work(form.data, form));
}

/**
 * The same for a person in one of the roles; an address with something that is no id leads nowhere. When the session
 * has ended meanwhile, what was typed comes back with the advice to sign in in another tab.
 */
export async function postAs<S extends Schema>(
	event: RequestEvent,
	roles: readonly Role[],
	schema: S,
	work: (data: Infer<S, 'zod4'>, person: Person, form: Form<S>) => Promise<unknown>,
	id?: string
) {
	if (!namesIds(event)) error(404, m.refused_not_found());
	if (event.locals.person) {
		const person = signedIn(event, ...roles);
		return post(event, schema, (data, form) => work(data, person, form), id);
	}
	const form = (await superValidate(await posted(event.request), adapter(schema), {
		errors: false,
		allowFiles: true,
		...(id ? { id } : {})
	})) as Form<S>;
	if (!isEnhanced(event)) keep(event, m.refused_session_ended(), 401, form.data);
	setError(form, '', m.refused_session_ended());
	return fail(401, { form });
}

/** Whether what stands in the address for a record, or a line of it, can be one. */
export const namesIds = ({ params }: RequestEvent): boolean =>
	[params.id, params.line].every((named) => named === undefined || isId(named));

/** Whether the form was sent by a script of ours, so that the page with what was typed stays where it is. */
const isEnhanced = ({ request }: RequestEvent): boolean =>
	request.headers.get('x-sveltekit-action') === 'true';

const MOST_KEPT = 100_000;

/**
 * Without JavaScript a page that its visitor may no longer see cannot be drawn again: what was typed is given back on the
 * error page, to send again once they are signed in. Files cannot be kept.
 */
function keep(event: RequestEvent, message: string, status: 401 | 403, data: object): never {
	const kept = Object.entries(data)
		.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
		.flatMap(([name, value]) => {
			if (typeof value === 'boolean') return value ? [[name, 'on'] as const] : [];
			return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [];
		})
		.filter(([name]) => !/password|token|secret/.test(name));
	const small = kept.reduce((sum, [, value]) => sum + value.length, 0) <= MOST_KEPT;
	error(status, { message, kept: small ? kept : [] });
}

async function attempt<S extends Schema>(event: RequestEvent, form: Form<S>, work: () => Promise<unknown>) {
	try {
		await work();
		return { form };
	} catch (thrown) {
		if (thrown instanceof Refused) return refusal(form, thrown);
		if (thrown instanceof NotFound && thrown.words) {
			if (isEnhanced(event)) return refusal(form, new Refused(thrown.words));
			keep(event, words(thrown.words), 403, form.data as object);
		}
		if (thrown instanceof NotFound) error(404, m.refused_not_found());
		throw thrown;
	}
}
