import type { Infer } from 'sveltekit-superforms';
import type { Field } from '#lib/domain/interest/entry.ts';
import type { InterestKind } from '#lib/domain/interest/kinds.ts';
import { m } from '#lib/paraglide/messages.js';
import type { interestEndForm, interestForm, interestMistakeForm } from '#lib/forms/interest/entry.ts';

/** An entry of a register of interests, as its page shows it. */
export type Entry = {
	readonly id: string;
	readonly kind: InterestKind;
	readonly from_on: string | null;
	readonly until_on: string | null;
	readonly reason: string;
	/** What the case is called from which it came, when its scheme hides the name of the applicant. */
	readonly alias: string | null;
} & { readonly [Name in Field]: string | null };

export type Typed = Infer<typeof interestForm, 'zod4'>;
export type EndTyped = Infer<typeof interestEndForm, 'zod4'>;
export type MistakeTyped = Infer<typeof interestMistakeForm, 'zod4'>;

/** What an entry names, the most telling first. */
export const namesOf = (entry: Entry): string[] =>
	[
		entry.name,
		entry.alias && m.desk_alias({ code: entry.alias }),
		entry.postcode && `${entry.postcode} ${entry.house_number}`,
		entry.iban,
		entry.mail_domain,
		entry.email,
		entry.kvk_number
	].filter((name) => name !== null);
