import { get } from 'svelte/store';
import { superForm } from './super-form.ts';
import type { FormOptions, SuperValidated } from 'sveltekit-superforms';
import type { SaveMessage } from '#lib/forms/application/conflict.ts';
import { autosave } from './autosave.svelte.ts';

/**
 * A form that is sent by its buttons, and by itself while somebody types. A button waits for the save that is on its way,
 * so that nobody is in conflict with their own page. @param to the action that saves; by default that of the page
 */
export function savingForm<Data extends Record<string, unknown>, In extends Record<string, unknown>>(
	given: SuperValidated<Data, SaveMessage, In>,
	{
		to = '',
		...options
	}: { to?: `?/${string}` | '' } & Pick<FormOptions<Data, SaveMessage, In>, 'resetForm'> = {}
) {
	const opened = JSON.stringify(given.data);
	const save = autosave({
		to,
		untouched: () => JSON.stringify(get(form.form)) === opened,
		version: () => version,
		saved: (stored) => form.form.update((data) => ({ ...data, version: stored }), { taint: false }),
		told: (message) => form.message.set(message)
	});
	const form = superForm<Data, SaveMessage, In>(given, {
		...options,
		async onSubmit({ formData }) {
			await save.pause();
			formData.set('version', version);
		},
		onUpdate: (event) => save.resume(event.form.message?.conflict !== undefined),
		onError: () => save.resume()
	});
	if (get(form.message)?.conflict) save.resume(true);
	let version = String(given.data.version ?? '');
	form.form.subscribe((data) => {
		version = String(data.version ?? '');
	});
	return { ...form, save };
}
