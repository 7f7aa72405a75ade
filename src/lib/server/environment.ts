/** What the installation says through its environment. Read when asked, so that a test can set it. */

/** The demonstration: one-click sign-in, the mailbox page and the movable clock. Never on by itself. */
export const isDemo = (): boolean => process.env.DEMO === '1';

/** The address people reach the portal at, without a slash at the end: the start of every link in a mail. */
export const origin = (): string =>
	(process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/+$/, '');

/** The secret that signs cookies and links. */
export function authSecret(): string {
	const secret = process.env.BETTER_AUTH_SECRET;
	if (!secret || secret.length < 32)
		throw new Error('Set BETTER_AUTH_SECRET to at least 32 random characters.');
	return secret;
}

/** The mail server (`smtp://user:password@host:587`), when there is one, and the sender of every mail. */
export const smtpUrl = (): string | undefined => process.env.SMTP_URL || undefined;
export const mailFrom = (): string =>
	process.env.MAIL_FROM || `Weerbaar <no-reply@${new URL(origin()).hostname}>`;

/** Where mail that cannot be delivered comes back, with the mail's id after a plus (`bounces+…@host`); none: only by Message-ID. */
export const bounceAddress = (): string | undefined => process.env.MAIL_BOUNCES || undefined;
