import type { DocumentRef } from '../applicant/document.ts';

/** A message as a page shows it: who wrote it is said from the reader's side. */
export type ShownMessage = {
	readonly id: string;
	readonly who: string;
	/** Written by the reader's own side. */
	readonly own: boolean;
	/** Read now for the first time. */
	readonly fresh: boolean;
	readonly text: string;
	readonly files: readonly (DocumentRef & { readonly id: string })[];
	readonly sent_at: Date;
	readonly read_at: Date | null;
};
