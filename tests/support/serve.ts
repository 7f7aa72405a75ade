import { command } from '../../src/commands/command.ts';
import { serve } from '../../src/commands/serve.ts';

/** The portal as a process of its own, for a browser test: it tells its starter where it is. */
await command(async () => {
	const origin = await serve(process.env.DATABASE_URL ?? '', ['127.0.0.1', '::1'], 0);
	process.send?.({ origin });
	return new Promise(() => {});
}, 0);
