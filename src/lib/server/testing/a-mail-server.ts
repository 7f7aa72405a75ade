import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
	readonly received: Email[];
	/** Whom each mail was to come back to. */
	readonly return_paths: string[];
	/** Makes it the mail server of this installation. */
	readonly use: () => void;
	/** What it answers instead of taking a mail, or an address; null: it takes everything. */
	refuse: (code: number | null, at?: 'data' | 'recipient') => void;
	/** Forgets what it got and is no longer used. */
	readonly forget: () => void;
	readonly close: () => Promise<void>;
};

/** A real mail server that keeps what it is handed. */
export async function aMailServer(): Promise<MailServer> {
	const received: Email[] = [];
	const return_paths: string[] = [];
	let refusal: { readonly code: number; readonly at: 'data' | 'recipient' } | null = null;
	const refused = (at: 'data' | 'recipient') =>
		refusal?.at === at ? Object.assign(new Error('Not now'), { responseCode: refusal.code }) : null;
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_address, _session, done) => done(refused('recipient')),
		onData: (stream, { envelope }, done) =>
			void stream
				.toArray()
				.then((parts: Buffer[]) => PostalMime.parse(Buffer.concat(parts)))
				.then((mail) => {
					const error = refused('data');
					if (error) return done(error);
					received.push(mail);
					return_paths.push(envelope.mailFrom ? envelope.mailFrom.address : '');
					done();
				}, done)
	});
	const listening = once(smtp.server, 'listening');
	smtp.listen(0, '127.0.0.1');
	await listening;
	const url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
	return {
		received,
		return_paths,
		use: () =>
			void Object.assign(process.env, {
				ORIGIN: 'https://portaal.example',
				BETTER_AUTH_SECRET: 'a-secret-of-the-tests-a-secret-of-the-tests',
				SMTP_URL: url,
				MAIL_FROM: 'Loket <loket@portaal.example>'
			}),
		refuse(code, at = 'data') {
			refusal = code === null ? null : { code, at };
		},
		forget() {
			received.length = return_paths.length = 0;
			refusal = null;
			for (const name of ['BETTER_AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM', 'ORIGIN']) delete process.env[name];
		},
		close: () => new Promise<void>((resolve) => smtp.close(resolve))
	};
}
