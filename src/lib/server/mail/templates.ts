import type { Templates } from './template.ts';
import { ACCOUNT_MAILS } from './templates/account.ts';
import { AFTER_MAILS } from './templates/after.ts';
import { APPLICATION_MAILS } from './templates/application.ts';
import { CLAIM_MAILS } from './templates/claim.ts';
import { DECISION_MAILS } from './templates/decision.ts';
import { PEOPLE_MAILS } from './templates/people.ts';
import { DIGEST_MAILS } from './templates/digest.ts';
import { REQUEST_MAILS } from './templates/request.ts';
import { REVIEW_MAILS } from './templates/review.ts';
import { SUBSCRIPTION_MAILS } from './templates/subscription.ts';
import { VOUCHER_MAILS } from './templates/voucher.ts';

/** Every mail the portal sends, per area. A mail names the case and where to read on; never what was decided. */
export const TEMPLATES = {
	...ACCOUNT_MAILS,
	...PEOPLE_MAILS,
	...APPLICATION_MAILS,
	...REQUEST_MAILS,
	...DECISION_MAILS,
	...VOUCHER_MAILS,
	...CLAIM_MAILS,
	...REVIEW_MAILS,
	...DIGEST_MAILS,
	...SUBSCRIPTION_MAILS,
	...AFTER_MAILS
} as const satisfies Templates;

export type MailKind = keyof typeof TEMPLATES;

type Places<Words extends string> = Words extends `${string}{${infer Place}}${infer Rest}`
	? Place | Places<Rest>
	: never;

/** What a mail of this kind must be told; the compiler reads it from the words themselves. `{name}` is the addressee's. */
export type Values<Kind extends MailKind> = Readonly<
	Record<
		Exclude<
			Places<(typeof TEMPLATES)[Kind]['subject']['nl']> | Places<(typeof TEMPLATES)[Kind]['body']['nl']>,
			'name'
		>,
		string
	>
>;
