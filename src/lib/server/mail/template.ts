import type { Text } from '../../domain/text.ts';

/**
 * What a mail is for, which says whether it can wait and whether it can be switched off. `account`: one's own sign-in;
 * `formal`: what the law or the scheme has us tell, recorded as proof. Both go at once, always. `reminder`: a term that
 * ends; `news`: everything else. Both follow the preferences of the person and may come together in a digest.
 */
export const MAIL_SORTS = ['account', 'formal', 'news', 'reminder'] as const;
export type MailSort = (typeof MAIL_SORTS)[number];

/** A mail as data. Paragraphs are separated by an empty line; `{name}` is the addressee, other places are values. */
export type Template = {
	readonly sort: MailSort;
	readonly subject: Text;
	readonly body: Text;
	/** The words on the link. */
	readonly button: Text;
	/** For somebody at work on a case: not once they turn out to have an interest in it. */
	readonly staff?: true;
	/** Carries a secret link: shown to nobody but the addressee. */
	readonly confidential?: true;
};

/** The mails of one area: `templates/<area>.ts`. */
export type Templates = Readonly<Record<string, Template>>;
