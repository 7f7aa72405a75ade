import type { ActionFailure } from '@sveltejs/kit';

type Answer = { form: { data: object } };

/** Takes a password out of what goes back to the page: it isn't printed, and has to be typed again. */
export function keepSecret<Given extends Answer | ActionFailure<Answer>>(answer: Given): Given {
	const { form } = 'data' in answer ? answer.data : answer;
	if ('password' in form.data) form.data.password = '';
	return answer;
}
