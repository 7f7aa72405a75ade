/** Everything typed in a form as one text, to see whether it changed; files travel on their own. */
export function typedIn(form: HTMLFormElement): string {
	const typed = new URLSearchParams();
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && name !== 'version' && name !== 'then') typed.append(name, value);
	return typed.toString();
}

/** The request that saves a form without leaving the page. @param longest_ms after which it counts as lost */
export function postedBy(form: HTMLFormElement, version: string, longest_ms?: number): RequestInit {
	const body = new FormData();
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
	body.set('version', version);
	body.set('then', 'auto');
	return {
		method: 'POST',
		headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
		body,
		...(longest_ms ? { signal: AbortSignal.timeout(longest_ms) } : {})
	};
}

/** What a field is called on the page: its label, or the legend of its group. */
export function labelOf(form: HTMLFormElement, name: string): string {
	const field = form.querySelector(`[name="${CSS.escape(name)}"], [name^="${CSS.escape(name)}_"]`);
	const legend = field?.closest('fieldset')?.querySelector('legend');
	const label =
		field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels?.[0] : null;
	const grouped = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
	const named = grouped || field?.getAttribute('name') !== name ? legend : (label ?? legend);
	return wordsIn(named) || name;
}

/** The words of a label, without what stands behind them: whether it may be left open. */
function wordsIn(label: Element | null | undefined): string {
	const words = [...(label?.childNodes ?? [])].map((node) => (node instanceof Text ? node.data.trim() : ''));
	return words.find((text) => text !== '') ?? '';
}
