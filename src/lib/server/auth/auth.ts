import { betterAuth } from 'better-auth';
import { LANGUAGES } from '../../domain/text.ts';
import type { Database } from '../db/connect.ts';
import { authSecret, isDemo, origin } from '../environment.ts';
import { queueMail, type NewMail } from '../mail/queue.ts';
import type { MailKind } from '../mail/templates.ts';
import { log } from '../log.ts';
import { ADDRESS_HEADER } from './address-header.ts';
import { attempts, forgive } from './attempts.ts';
import { demoSignIn } from './demo-sign-in.ts';
import { outsideSignIn } from './openid.ts';
import { passkeys } from './passkeys.ts';
import { CREDENTIAL, PERSON, RATE_LIMIT, SESSION, VERIFICATION } from './tables.ts';
import { twoStep } from './two-step.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export type Auth = ReturnType<typeof makeAuth>;

/** Sign-in and sessions on our own tables. It has no address of its own: pages ask it, within the server. */
export function makeAuth(db: Database) {
	const mail = <Kind extends MailKind>(message: NewMail<Kind>) =>
		db.transaction().execute(async (tx) => void (await queueMail(tx, message)));
	return betterAuth({
		appName: 'Weerbaar',
		baseURL: origin(),
		secret: authSecret(),
		telemetry: { enabled: false },
		database: { db, type: 'postgres', transaction: true },
		user: {
			...PERSON,
			additionalFields: {
				language: { type: [...LANGUAGES], required: false, defaultValue: 'nl' },
				// From the claims of an outside provider; none of our forms asks for it.
				register_number: { type: 'string', required: false }
			}
		},
		// Twelve hours without a visit ends a session; a working day never does.
		session: { ...SESSION, expiresIn: 12 * HOUR, updateAge: 30 * MINUTE, freshAge: 15 * MINUTE },
		// An outside identity is never tied to a known address by itself: see docs/decisions/0012.
		account: { ...CREDENTIAL, accountLinking: { enabled: false } },
		databaseHooks: { account: { create: { before: withoutTokens }, update: { before: withoutTokens } } },
		verification: VERIFICATION,
		rateLimit: {
			...RATE_LIMIT,
			enabled: true,
			storage: 'database',
			customRules: {
				// What counts is failures, per account: `attempts`. This only bounds the work.
				'/sign-in/email': { window: MINUTE, max: 100 },
				'/sign-in/social': { window: MINUTE, max: 60 },
				'/callback/*': { window: MINUTE, max: 60 },
				'/two-factor/*': { window: MINUTE, max: 60 },
				'/passkey/*': { window: MINUTE, max: 60 },
				'/sign-up/email': { window: MINUTE, max: 10 },
				'/request-password-reset': { window: MINUTE, max: 5 },
				'/reset-password': { window: MINUTE, max: 10 },
				'/verify-email': { window: MINUTE, max: 20 },
				'/demo-sign-in': false
			}
		},
		advanced: {
			cookiePrefix: 'weerbaar',
			useSecureCookies: origin().startsWith('https:'),
			database: { generateId: 'uuid' },
			ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] }
		},
		emailAndPassword: {
			enabled: true,
			autoSignIn: false,
			requireEmailVerification: true,
			minPasswordLength: 12,
			maxPasswordLength: 128,
			resetPasswordTokenExpiresIn: HOUR,
			revokeSessionsOnPasswordReset: true,
			onExistingUserSignUp: async ({ user }) => {
				// A second click on the button: the mail with the link is on its way already.
				if (!user.emailVerified && Date.now() - user.createdAt.getTime() < 5 * MINUTE * 1000) return;
				await mail({ person_id: user.id, kind: 'address_known', values: {}, link: '/forgot-password' });
			},
			sendResetPassword: ({ user, token }) =>
				mail({
					person_id: user.id,
					kind: 'reset_password',
					values: {},
					link: `/reset-password?token=${token}`
				}),
			// Who could open this mail owns the address.
			onPasswordReset: async ({ user }) => {
				await db.updateTable('person').set({ email_verified: true }).where('id', '=', user.id).execute();
				await forgive(db, { email: user.email });
			}
		},
		emailVerification: {
			expiresIn: 24 * HOUR,
			sendOnSignUp: true,
			sendOnSignIn: true,
			sendVerificationEmail: ({ user, token, url }) =>
				mail({ person_id: user.id, kind: 'verify_address', values: {}, link: verifyPath(token, url) })
		},
		logger: { level: 'error', log: (level, message) => log[level]({ from: 'sign-in' }, message) },
		plugins: [attempts(db), twoStep, passkeys(), ...outsideSignIn(), ...(isDemo() ? [demoSignIn] : [])]
	});
}

/** The tokens of an outside provider are never used again, so they are not kept either. */
const withoutTokens = <Account extends object>(account: Account) =>
	Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } });

/** The page that confirms an address; it remembers where the visitor was going before making an account. */
function verifyPath(token: string, url: string): string {
	const next = new URL(url).searchParams.get('callbackURL');
	return `/verify?token=${token}${next && next !== '/' ? `&next=${encodeURIComponent(next)}` : ''}`;
}
