import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Email } from 'postal-mime';
import { connect, type Database } from '../../src/lib/server/db/connect.ts';
import { copyDatabase, dropDatabase } from '../../src/lib/server/db/databases.ts';
import { demoTemplate } from './demo-template.ts';
import { catchMails } from './mails.ts';
import { startProgram } from './program.ts';

export type Portal = {
	origin: string;
	db: Database;
	url: string;
	/** What the portal mailed, oldest first; the demo keeps its mail itself. */
	mails: Email[];
	/** Addresses that the mail server refuses for good. */
	gone: Set<string>;
	stop: () => Promise<void>;
};

export type PortalOptions = {
	/** With the demo's people and story, and its one-click sign-in. */
	demo?: boolean;
	env?: Readonly<Record<string, string>>;
};

/** Serves the built portal, jobs running, on a database of its own: a copy of the empty or of the demo's template. */
export async function startPortal({ demo = false, env = {} }: PortalOptions = {}): Promise<Portal> {
	const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_DATABASE_TEMPLATE: empty } = process.env;
	if (!adminUrl || !empty) throw new Error('No test database: run this through npm run browser.');
	const name = `portal_${randomUUID().replaceAll('-', '')}`;
	const url = await copyDatabase(adminUrl, demo ? await demoTemplate(adminUrl, empty) : empty, name);
	const post = await catchMails();
	const program = startProgram('serve', {
		DATABASE_URL: url,
		DEMO: demo ? '1' : undefined,
		ORIGIN: undefined,
		BETTER_AUTH_SECRET: randomBytes(32).toString('base64url'),
		...(!demo && { SMTP_URL: post.url, MAIL_FROM: 'portaal@weerbaar.example' }),
		...env
	});
	const [message] = (await Promise.race([
		once(program.child, 'message'),
		once(program.child, 'close')
	])) as unknown[];
	const { origin } = (message ?? {}) as { origin?: string };
	if (!origin) throw new Error(`The portal does not start:\n${program.said()}`);
	const db = connect(url);
	const stop = async () => {
		await db.destroy();
		if (program.child.exitCode === null) {
			program.child.kill('SIGTERM');
			await once(program.child, 'close');
		}
		await post.stop();
		await dropDatabase(adminUrl, name);
	};
	return { origin, db, url, mails: post.mails, gone: post.gone, stop };
}
