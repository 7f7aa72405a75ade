import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Mails = {
	url: string;
	mails: Email[];
	/** Addresses that do not exist: mail for them is refused for good. */
	gone: Set<string>;
	stop: () => Promise<void>;
};

/** A real mail server that keeps what it gets. */
export async function catchMails(): Promise<Mails> {
	const mails: Email[] = [];
	const gone = new Set<string>();
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _session, done) =>
			done(gone.has(address) ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null),
		onData: (stream, _session, done) =>
			void stream
				.toArray()
				.then((parts: Buffer[]) => PostalMime.parse(Buffer.concat(parts)))
				.then((mail) => mails.push(mail))
				.then(() => done(), done)
	});
	const listening = once(smtp.server, 'listening');
	smtp.listen(0, '127.0.0.1');
	await listening;
	const { port } = smtp.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		mails,
		gone,
		stop: () => new Promise((resolve) => smtp.close(() => resolve()))
	};
}
