import type { Declaration } from '#lib/domain/application/answers.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Words } from './words.ts';

/** What is declared, as the applicant says it. */
export const DECLARATION_WORDS: Readonly<Record<Declaration, Words>> = {
	truthful: m.my_declare_truthful,
	registered: m.my_declare_registered,
	no_insolvency: m.my_declare_no_insolvency,
	no_recovery_order: m.my_declare_no_recovery_order,
	nothing_ordered: m.my_declare_nothing_ordered,
	publication_known: m.my_declare_publication_known,
	electronic_channel: m.my_declare_electronic_channel
};
