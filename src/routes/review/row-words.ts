import { m } from '#lib/paraglide/messages.js';

/** What a scheme lets a reviewer know of who applies: null is what it hides. */
type Known = {
	readonly name: string | null;
	readonly city: string | null;
	readonly number: string | null;
	readonly alias: string;
};

/** What a case is called for this reviewer: by its applicant, its number, or neither. */
export const titleOf = ({ name, number, alias }: Known): string =>
	name ?? (number === null ? m.desk_alias({ code: alias }) : m.desk_number({ number }));

/** The line under it: the number unless that is the title already, and the place. */
export const metaOf = ({ name, number, city }: Known): string =>
	[name && number, city].filter(Boolean).join(' · ');
