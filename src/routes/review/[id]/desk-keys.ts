/** What the keys of the desk do besides scoring. */
export type DeskKeys = {
	readonly mark: () => void;
	readonly help: () => void;
	/** To the next case, or back to the one before. */
	readonly go: (way: 'next' | 'previous') => void;
};

const CRITERION = '[data-criterion]';
const all = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(CRITERION)];
const radio = (criterion: HTMLElement, of = ''): HTMLInputElement | null =>
	criterion.querySelector<HTMLInputElement>(`input[type="radio"]${of}`);

/** The criterion in which one is, else the first without a score. */
function current(): HTMLElement | undefined {
	const here = document.activeElement?.closest<HTMLElement>(CRITERION);
	return here ?? all().find((criterion) => !radio(criterion, ':checked')) ?? all()[0];
}

function enter(criterion: HTMLElement | undefined): void {
	const tile = criterion && (radio(criterion, ':checked') ?? radio(criterion));
	tile?.focus();
	criterion?.scrollIntoView({ block: 'nearest' });
}

function score(level: string): void {
	const criterion = current();
	const tile = criterion && radio(criterion, `[value="${level}"]`);
	if (!tile) return;
	tile.click();
	enter(criterion);
}

function step(by: 1 | -1): void {
	const criteria = all();
	const here = document.activeElement?.closest<HTMLElement>(CRITERION);
	enter(here ? criteria[criteria.indexOf(here) + by] : current());
}

const write = (field: Element | null | undefined): void => {
	if (field instanceof HTMLTextAreaElement) field.focus();
};

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement ||
	(target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type));

/** Answers a key; true when it meant something here. While somebody types, only Escape does: back to the scores. */
export function pressed({ key, target }: KeyboardEvent, { mark, help, go }: DeskKeys): boolean {
	if (isTyping(target)) {
		if (key !== 'Escape') return false;
		enter(current());
		return true;
	}
	const does: Readonly<Record<string, () => void>> = {
		j: () => step(1),
		k: () => step(-1),
		t: () => write(current()?.querySelector('textarea')),
		n: () => write(document.querySelector('textarea[name="note"]')),
		m: mark,
		'[': () => go('previous'),
		']': () => go('next'),
		'?': help
	};
	const act = /^[0-5]$/.test(key) ? () => score(key) : does[key.toLowerCase()];
	act?.();
	return act !== undefined;
}
