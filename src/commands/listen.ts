import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Unable } from './unable.ts';

const FIRST_PORT = 3000;

export type Listening = { port: number; close: () => Promise<void> };

/**
 * Listens on every one of the hosts at one port: the given one, else 3000, else the next free one.
 * @throws Unable when the given port cannot be had
 */
export async function listen(
	handler: RequestListener,
	hosts: readonly string[],
	given?: number
): Promise<Listening> {
	for (let port = given ?? FIRST_PORT; port < FIRST_PORT + 1000 || given !== undefined; port++) {
		try {
			return await listenAt(handler, hosts, port);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EADDRINUSE' && given === undefined) continue;
			if (code === 'EADDRINUSE')
				throw new Unable(`Port ${port} is taken by another program: set PORT to another number.`);
			if (code === 'EACCES')
				throw new Unable(`This user may not listen on port ${port}: set PORT to 1024 or higher.`);
			if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
				throw new Unable(`This computer has no address ${hosts.join(' or ')}: check HOST.`);
			throw error;
		}
	}
	throw new Unable(`No port from ${FIRST_PORT} on is free: set PORT to one that is.`);
}

/** The port that PORT names, if it does. */
export function givenPort(value = process.env.PORT): number | undefined {
	if (!value?.trim()) return undefined;
	const port = Number(value);
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new Unable(`PORT must be a whole number from 0 to 65535, not “${value}”.`);
}

/** Says at once that a given port cannot be had, before anything slow is begun. */
export async function checkPort(hosts: readonly string[], port: number | undefined): Promise<void> {
	if (port) await listen(() => {}, hosts, port).then((listening) => listening.close());
}

async function listenAt(
	handler: RequestListener,
	hosts: readonly string[],
	wanted: number
): Promise<Listening> {
	const servers: Server[] = [];
	const close = async () => void (await Promise.all(servers.map(closeServer)));
	let port = wanted;
	for (const [index, host] of hosts.entries()) {
		const server = createServer(handler);
		try {
			await once(server.listen(port, host), 'listening');
		} catch (error) {
			// A computer without IPv6 listens on the first address alone.
			if (
				index > 0 &&
				['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')
			)
				continue;
			await close();
			throw error;
		}
		servers.push(server);
		port = (server.address() as AddressInfo).port;
	}
	return { port, close };
}

/** Requests under way get five seconds to end. */
async function closeServer(server: Server): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	const patience = setTimeout(() => server.closeAllConnections(), 5000);
	await closed;
	clearTimeout(patience);
}
