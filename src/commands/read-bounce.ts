import { connect } from '../lib/server/db/connect.ts';
import { LARGEST_BOUNCE, takeBounce } from '../lib/server/mail/bounce.ts';
import { atTheEnd, command } from './command.ts';
import { openDatabase } from './database.ts';

/**
 * `node setup.mjs read-bounce < message`: the mail server pipes in what comes back to the address in MAIL_BOUNCES. What
 * is no report of ours is passed over in silence: answering mail that nobody asked for makes more of it.
 */
await command(async () => {
	const parts: Buffer[] = [];
	let read = 0;
	for await (const part of process.stdin as AsyncIterable<Buffer>) {
		if (read < LARGEST_BOUNCE) parts.push(part);
		read += part.length;
	}
	const { url } = await openDatabase();
	const db = connect(url, 1);
	atTheEnd(() => db.destroy());
	await takeBounce(db, Buffer.concat(parts));
	return 0;
});
