import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runJobs } from '../lib/server/jobs/run.ts';
import { atTheEnd } from './command.ts';
import { listen } from './listen.ts';
import { CHECKOUT } from './lock.ts';

/** Three files of 10 MB in one form, and the form around them; a page with JavaScript sends one at a time. */
const LARGEST_REQUEST = '32M';
const NUMERIC_HOST = /^(127\.0\.0\.1|\[::1\])(:|$)/;

/**
 * Serves the built portal and runs its jobs in this process, until it ends.
 * @returns the address people open
 */
export async function serve(
	url: string,
	hosts: readonly string[],
	port: number | undefined
): Promise<string> {
	const { promise: ready, resolve } = Promise.withResolvers<RequestListener>();
	const listening = await listen(
		(request, response) => ready.then((handle) => handle(request, response)),
		hosts,
		port
	);
	const fixed = process.env.ORIGIN;
	const origin = fixed ?? `http://localhost:${listening.port}`;
	Object.assign(process.env, {
		NODE_ENV: 'production',
		DATABASE_URL: url,
		ORIGIN: origin,
		PORT: String(listening.port),
		BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT ?? LARGEST_REQUEST
	});
	const build = pathToFileURL(path.join(CHECKOUT, 'build/handler.js')).href;
	const { handler } = (await import(build)) as { handler: RequestListener };
	const jobs = await runJobs(url);
	atTheEnd(() => jobs.stop());
	atTheEnd(() => listening.close());
	resolve((request, response) => {
		if (!fixed && sendToName(request, response, origin)) return;
		letMailProgram(request, origin);
		handler(request, response);
	});
	return origin;
}

/**
 * A mail program that switches a mail off for its reader (RFC 8058) posts without an origin, which forms are refused
 * for. A browser always sends one across sites, no cookie counts there, and the signed address says who may.
 */
function letMailProgram({ headers, method, url }: IncomingMessage, origin: string): void {
	if (method === 'POST' && headers.origin === undefined && /^(\/en)?\/unsubscribe\//.test(url ?? ''))
		headers.origin = origin;
}

/** Forms are taken from one origin only, the one with the name: a browser that came by number is sent there. */
function sendToName(
	{ headers, method, url }: IncomingMessage,
	response: ServerResponse,
	origin: string
): boolean {
	const isVisit = method === 'GET' && headers.accept?.includes('text/html');
	if (!isVisit || !NUMERIC_HOST.test(headers.host ?? '')) return false;
	response.writeHead(307, { location: origin + (url ?? '/') }).end();
	return true;
}
