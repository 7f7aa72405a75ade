import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Checked } from '#lib/components/admin/checked.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { readTyped, ruleOf, type FormError, type TypedRule } from '#lib/forms/admin/rule.ts';
import { storable } from '#lib/forms/admin/storable.ts';
import { m } from '#lib/paraglide/messages.js';
import { goOn } from '#lib/server/http/flash.ts';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { RuleInput } from '#lib/server/rule-set/save-rule.ts';
import { checked } from './checked.ts';
import { setAt } from './set-at.ts';

/** What goes back to the page: everything as it was typed, and what is to be said about it. */
export type Edited = {
	readonly typed: TypedRule;
	readonly stamp: string;
	readonly trial_number: string;
	readonly errors: readonly FormError[];
	readonly checked: Checked | null;
};

type Posted = Pick<Edited, 'typed' | 'stamp' | 'trial_number'>;

async function posted(event: RequestEvent): Promise<Posted> {
	const form = await event.request.formData();
	const text = (name: string) => storable(String(form.get(name) ?? '').slice(0, 100));
	return { typed: readTyped(form), stamp: text('stamp'), trial_number: text('trial_number') };
}

/** Looks at the rule as it is typed and saves nothing: for who has no script, and for a past case. */
export async function check(event: RequestEvent) {
	const given = await posted(event);
	if (!event.locals.person) return fail(401, ended(given));
	const { person, set } = await setAt(event);
	const edited: Edited = {
		...given,
		errors: ruleOf(given.typed).errors,
		checked: await checked(person, set, given.typed, given.trial_number)
	};
	return { edited };
}

/** Stores the rule as it is typed, sound or not; what cannot be stored comes back with the reasons. */
export async function save(
	event: RequestEvent,
	store: (person: Person, rule_set_id: string, rule: RuleInput, stamp: string) => Promise<void>
) {
	const given = await posted(event);
	if (!event.locals.person) return fail(401, ended(given));
	const { person, set } = await setAt(event);
	const { rule, errors } = ruleOf(given.typed);
	const back = async (status: number, said: readonly FormError[]) =>
		fail(status, {
			edited: { ...given, errors: said, checked: await checked(person, set, given.typed, '') }
		});
	if (errors.length > 0) return back(400, errors);
	try {
		await store(person, set.id, rule, given.stamp);
	} catch (thrown) {
		if (thrown instanceof NotFound) error(404, m.refused_not_found());
		if (!(thrown instanceof Refused)) throw thrown;
		return back(
			409,
			thrown.reasons.map((reason) => ({ field: reason.field ?? '', text: words(reason) }))
		);
	}
	goOn(event, m.rules_saved({ id: rule.id }), `/admin/rules/${set.id}/rules/${rule.id}`);
}

const ended = (given: Posted): { edited: Edited } => ({
	edited: { ...given, errors: [{ field: '', text: m.refused_session_ended() }], checked: null }
});
