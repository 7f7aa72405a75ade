import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { checkPort, givenPort, listen, type Listening } from './listen.ts';

const LOOPBACK = ['127.0.0.1', '::1'];
const open: (Server | Listening)[] = [];
afterEach(async () => {
	for (const server of open.splice(0)) await server.close();
});

describe('the port of the portal', () => {
	test('is the one PORT names, if it is a port', () => {
		expect(givenPort('8080')).toBe(8080);
		expect(givenPort('')).toBeUndefined();
		for (const nonsense of ['abc', '-1', '65536', '30.5'])
			expect(() => givenPort(nonsense)).toThrow('PORT must be a whole number from 0 to 65535');
	});

	test('is the next free one when nobody names one, so that several checkouts run side by side', async () => {
		const first = await keep(listen(answer('first'), LOOPBACK));
		const second = await keep(listen(answer('second'), LOOPBACK));
		expect(first.port).toBeGreaterThanOrEqual(3000);
		expect(second.port).toBeGreaterThan(first.port);
		expect(await (await fetch(`http://localhost:${second.port}`)).text()).toBe('second');
	});

	test('is refused in one sentence when another program has it, on either address of this computer', async () => {
		for (const host of LOOPBACK) {
			const other = createServer().listen(0, host);
			await once(other, 'listening');
			open.push(other);
			const { port } = other.address() as AddressInfo;
			await expect(checkPort(LOOPBACK, port)).rejects.toThrow(
				`Port ${port} is taken by another program: set PORT to another number.`
			);
		}
	});

	test('is given back when the portal stops', async () => {
		const { port, close } = await listen(answer('first'), LOOPBACK);
		await close();
		await expect(checkPort(LOOPBACK, port)).resolves.toBeUndefined();
	});
});

async function keep(listening: Promise<Listening>): Promise<Listening> {
	open.push(await listening);
	return listening;
}

const answer =
	(text: string) =>
	(_request: unknown, response: { end: (text: string) => void }): void =>
		response.end(text);
