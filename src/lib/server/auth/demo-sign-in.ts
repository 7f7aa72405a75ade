import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

/** One-click sign-in as anybody: a session like any other, without a password. Exists in the demonstration only. */
export const demoSignIn = {
	id: 'demo-sign-in',
	endpoints: {
		demoSignIn: createAuthEndpoint(
			'/demo-sign-in',
			{ method: 'POST', body: z.object({ person_id: z.uuid() }) },
			async (ctx) => {
				const { internalAdapter } = ctx.context;
				const user = await internalAdapter.findUserById(ctx.body.person_id);
				if (!user) throw ctx.error('NOT_FOUND');
				const session = await internalAdapter.createSession(user.id);
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ ok: true });
			}
		)
	}
} satisfies BetterAuthPlugin;
