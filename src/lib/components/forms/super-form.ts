import {
	superForm as make,
	type FormOptions,
	type SuperForm,
	type SuperValidated
} from 'sveltekit-superforms';

/**
 * A form in a living page. After a mistake the summary of errors has the focus, as it has without JavaScript, instead of
 * the first field with an error: whoever cannot see the page then hears how many there are, and goes to each by its link.
 */
export const superForm = <
	Out extends Record<string, unknown>,
	Message,
	In extends Record<string, unknown> = Out
>(
	given: SuperValidated<Out, Message, In> | Out,
	options: FormOptions<Out, Message, In> = {}
): SuperForm<Out, Message> => make(given, { scrollToError: 'off', ...options });
