import type { LucideIcon } from '@lucide/svelte';
import type { DocumentRef } from './document.ts';

/** A step on the road: behind, under way, or to come. */
export type TimelineEvent = {
	state: 'done' | 'now' | 'later';
	title: string;
	date?: string;
	text?: string;
	icon?: LucideIcon;
	doc?: DocumentRef;
};
