import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type SignInProvider = {
	readonly issuer: string;
	/** Lets a portal at this origin use it. */
	readonly welcome: (origin: string) => void;
	readonly stop: () => Promise<void>;
};

export const CLIENT = { id: 'weerbaar', secret: 'a secret that both sides know' } as const;

/** A real OpenID Connect provider: whoever signs in with a name is that address, confirmed unless it begins with "onbevestigd". */
export async function aSignInProvider(): Promise<SignInProvider> {
	let answer: ReturnType<Provider['callback']> | undefined;
	const server = createServer((request, response) =>
		answer ? void answer(request, response) : void response.writeHead(503).end()
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const welcome = (origin: string) => {
		answer = new Provider(issuer, {
			clients: [
				{
					client_id: CLIENT.id,
					client_secret: CLIENT.secret,
					redirect_uris: [`${origin}/sign-in/outside/callback`]
				}
			],
			pkce: { required: () => true },
			claims: { openid: ['sub', 'kvk'], email: ['email', 'email_verified'], profile: ['name'] },
			conformIdTokenClaims: false,
			findAccount: (_context, id) => ({
				accountId: id,
				claims: () => ({
					sub: id,
					email: `${id}@praktijk.example`,
					email_verified: !id.startsWith('onbevestigd'),
					name: 'Hanna Brugman',
					kvk: '90001234'
				})
			})
		}).callback();
	};
	welcome('http://localhost');
	const stop = async () => {
		server.closeAllConnections();
		server.close();
		if (server.listening) await once(server, 'close');
	};
	return { issuer, welcome, stop };
}
