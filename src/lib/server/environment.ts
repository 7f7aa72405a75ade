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

/** An outside sign-in provider that speaks OpenID Connect, such as an eHerkenning broker or a wallet. */
export type OpenId = {
	/** Where the provider describes itself: its issuer with `/.well-known/openid-configuration`. */
	readonly discovery_url: string;
	readonly client_id: string;
	readonly client_secret: string | undefined;
	/** What the button calls it. */
	readonly name: string;
	readonly scopes: readonly string[];
	/** The claim that holds the KVK number, when the provider gives one. */
	readonly register_number_claim: string | undefined;
};

/** The provider people may sign in with besides a password, when one is configured. */
export function openId(): OpenId | undefined {
	const { OIDC_ISSUER, OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;
	const discovery_url =
		OIDC_DISCOVERY_URL ||
		(OIDC_ISSUER && `${OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`);
	if (!discovery_url || !OIDC_CLIENT_ID) return undefined;
	return {
		discovery_url,
		client_id: OIDC_CLIENT_ID,
		client_secret: OIDC_CLIENT_SECRET || undefined,
		name: process.env.OIDC_NAME || 'OpenID Connect',
		scopes: (process.env.OIDC_SCOPES || 'openid email profile').split(/\s+/),
		register_number_claim: process.env.OIDC_KVK_CLAIM || undefined
	};
}

/** The KVK API, `https://api.kvk.nl/api` or its public test environment `https://api.kvk.nl/test/api`, with its key. */
export function kvkApi(): { url: string; key: string } | null {
	const { KVK_API_URL: url, KVK_API_KEY: key } = process.env;
	return url && key ? { url, key } : null;
}
