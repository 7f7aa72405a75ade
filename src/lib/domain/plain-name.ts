/** What makes a mail of ours carry a stranger's message: line breaks, addresses of sites and of mail, and mark-up. */
const FOREIGN = /[\p{Cc}<>@\u2028\u2029]|:\/\/|\bwww\./iu;

/** Whether a text is a name and nothing else: it is put in mails to addresses that its writer chooses. */
export const isPlainName = (text: string): boolean => !FOREIGN.test(text);

/** The same text as a plain name, from a source that knows nothing of our rules. */
export const plainNameOf = (text: string): string =>
	text.replaceAll(new RegExp(FOREIGN, 'giu'), ' ').replaceAll(/\s+/g, ' ').trim();
