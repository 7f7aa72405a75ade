import { tick } from 'svelte';
import {
	LONGEST_HIGHLIGHT,
	MARKED_TEXTS,
	MOST_HIGHLIGHTS,
	toggle,
	type Highlight,
	type MarkedText
} from '#lib/domain/review/highlight.ts';
import { highlightsIn } from '#lib/forms/review/sheet.ts';

type Place = {
	/** The texts of the plan, in the order of MARKED_TEXTS. */
	readonly texts: () => readonly { readonly text: string }[];
	/** What is marked, as the score sheet posts it. */
	readonly read: () => string;
	readonly write: (text: string) => void;
};

/** What a reviewer marks in the plan: it is a field of the score sheet, so that it is saved with it. */
export function marking({ texts, read, write }: Place) {
	const all = $derived(highlightsIn(read()) ?? []);

	async function keep(next: readonly Highlight[]): Promise<void> {
		if (next.length > MOST_HIGHLIGHTS || next.some(({ words }) => words.length > LONGEST_HIGHLIGHT)) return;
		write(JSON.stringify(next));
		await tick();
		// A field that a script fills says nothing by itself: the form would not save.
		document.querySelector('input[name="highlights"]')?.dispatchEvent(new Event('change', { bubbles: true }));
	}

	return {
		get all() {
			return all;
		},
		/** Marks what is selected in the plan, or unmarks it. */
		mark() {
			const range = selected();
			const text = range && texts()[MARKED_TEXTS.indexOf(range.text)]?.text;
			if (!range || !text) return;
			getSelection()?.removeAllRanges();
			void keep(toggle(all, range.text, text, range));
		},
		unmark: (gone: Highlight) => void keep(all.filter((one) => one !== gone))
	};
}
export type Marking = ReturnType<typeof marking>;

/** What is selected, within one text of the plan and without the blanks around it. */
function selected(): { text: MarkedText; start: number; end: number } | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const start = offsetOf(range.startContainer, range.startOffset);
	const end = offsetOf(range.endContainer, range.endOffset);
	if (!start || !end || start.text !== end.text || end.at <= start.at) return null;
	const words = selection.toString();
	const before = words.length - words.trimStart().length;
	const after = words.length - words.trimEnd().length;
	const [from, to] = [start.at + before, end.at - after];
	return from < to ? { text: start.text, start: from, end: to } : null;
}

/** Where in which text a place on the page is: a paragraph says where it begins. */
function offsetOf(node: Node, offset: number): { text: MarkedText; at: number } | null {
	const element = node instanceof Element ? node : node.parentElement;
	const paragraph = element?.closest<HTMLElement>('[data-start]');
	const text = MARKED_TEXTS.find((one) => one === paragraph?.dataset.text);
	if (!paragraph || !text) return null;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(node, offset);
	return { text, at: Number(paragraph.dataset.start) + before.toString().length };
}
