import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askKvkApi } from './kvk-api.ts';

const AT = new Date('2026-09-01T08:00:00Z');
/** The shape of a “Basisprofiel” with everything the portal does not read; the practice is invented. */
const PROFILE = {
	kvkNummer: '90006623',
	indNonMailing: 'Nee',
	naam: 'Huisartsenpraktijk De IJsseldijk',
	formeleRegistratiedatum: '20120511',
	materieleRegistratie: { datumAanvang: '20120511' },
	totaalWerkzamePersonen: 7,
	handelsnamen: [{ naam: 'Huisartsenpraktijk De IJsseldijk', volgorde: 0 }],
	sbiActiviteiten: [
		{ sbiCode: '86992', sbiOmschrijving: 'Preventieve gezondheidszorg', indHoofdactiviteit: 'Nee' },
		{ sbiCode: '86210', sbiOmschrijving: 'Huisartsenzorg', indHoofdactiviteit: 'Ja' }
	],
	links: [{ rel: 'self', href: 'https://api.example/v1/basisprofielen/90006623' }],
	_embedded: {
		hoofdvestiging: {
			vestigingsnummer: '990064773193',
			kvkNummer: '90006623',
			eersteHandelsnaam: 'Huisartsenpraktijk De IJsseldijk',
			indHoofdvestiging: 'Ja',
			totaalWerkzamePersonen: 7,
			adressen: [
				{ type: 'correspondentieadres', indAfgeschermd: 'Nee', postcode: '7400AA', plaats: 'Deventer' },
				{
					type: 'bezoekadres',
					indAfgeschermd: 'Nee',
					volledigAdres: 'Dorpsstraat 12a 7411AA Deventer',
					straatnaam: 'Dorpsstraat',
					huisnummer: 12,
					huisletter: 'a',
					postcode: '7411AA',
					plaats: 'Deventer',
					land: 'Nederland'
				}
			]
		},
		eigenaar: { rsin: '900066239', rechtsvorm: 'Maatschap', uitgebreideRechtsvorm: 'Maatschap' }
	}
};

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

async function api(answer: RequestListener) {
	server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/test/api/`, key: 'sleutel' };
}
const says =
	(status: number, body: string): RequestListener =>
	(_request, response) =>
		response.writeHead(status, { 'content-type': 'application/hal+json' }).end(body);

test('a basic profile of the KVK API fills everything the portal asks of an organisation', async () => {
	let asked = '';
	const at = await api((request, response) => {
		asked = `${request.method} ${request.url} ${request.headers.apikey}`;
		says(200, JSON.stringify(PROFILE))(request, response);
	});
	expect(await askKvkApi(at, '90006623', AT)).toEqual({
		state: 'found',
		profile: {
			asked_at: '2026-09-01T08:00:00.000Z',
			kvk_number: '90006623',
			name: 'Huisartsenpraktijk De IJsseldijk',
			trade_names: ['Huisartsenpraktijk De IJsseldijk'],
			active: true,
			founded_on: '2012-05-11',
			sbi_codes: ['86210', '86992'],
			establishment_number: '990064773193',
			street: 'Dorpsstraat',
			house_number: '12a',
			postcode: '7411 AA',
			city: 'Deventer'
		}
	});
	expect(asked).toBe('GET /test/api/v1/basisprofielen/90006623 sleutel');
});

test('a number that the register does not know is unknown, not a failure', async () => {
	const body = JSON.stringify({ fout: [{ code: 'IPD0005', omschrijving: 'Niet gevonden' }] });
	expect(await askKvkApi(await api(says(404, body)), '12345678', AT)).toEqual({ state: 'unknown' });
});

test('an enterprise without a place of business, or with a hidden address, is still known', async () => {
	const { _embedded: _, ...bare } = PROFILE;
	const answer = await askKvkApi(await api(says(200, JSON.stringify(bare))), '90006623', AT);
	expect(answer).toMatchObject({ state: 'found', profile: { street: '', establishment_number: '' } });
	const { hoofdvestiging } = PROFILE._embedded;
	const adressen = hoofdvestiging.adressen.map((one) => ({ ...one, indAfgeschermd: 'Ja' }));
	const shielded = { ...PROFILE, _embedded: { hoofdvestiging: { ...hoofdvestiging, adressen } } };
	const shown = await askKvkApi(await api(says(200, JSON.stringify(shielded))), '90006623', AT);
	expect(shown).toMatchObject({
		state: 'found',
		profile: { street: '', house_number: '', postcode: '', city: '', establishment_number: '990064773193' }
	});
});

test.each([
	['an error', says(500, '{}')],
	['a wrong key', says(401, '{}')],
	['half a sentence', says(200, '{"kvkNummer": "9000')],
	['something else', says(200, '{"status": "ok"}')],
	['another enterprise', says(200, JSON.stringify({ ...PROFILE, kvkNummer: '90006624' }))],
	['a flood', says(200, `{"x":"${'x'.repeat(600_000)}"}`)],
	[
		'a way to somewhere else',
		((_request, response) =>
			response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()) as RequestListener
	]
])('a register that answers with %s is down', async (_what, answer) => {
	expect(await askKvkApi(await api(answer), '90006623', AT)).toEqual({ state: 'down' });
});

test('a register that is silent for five seconds is down', async () => {
	const began = performance.now();
	expect(await askKvkApi(await api(() => undefined), '90006623', AT)).toEqual({ state: 'down' });
	expect(performance.now() - began).toBeLessThan(8_000);
});

test('a register that cannot be reached is down', async () => {
	expect(await askKvkApi({ url: 'http://127.0.0.1:9', key: 'x' }, '90006623', AT)).toEqual({ state: 'down' });
});
