import { log, traceOf } from '../log.ts';
import type { RegisterAnswer } from './answer.ts';
import { basicProfile, profileOf } from './basic-profile.ts';

const LONGEST_MS = 5_000;
const MOST_BYTES = 512 * 1024;

export type KvkApi = { readonly url: string; readonly key: string };

/**
 * Asks the KVK API for a “Basisprofiel”: `GET {url}/v1/basisprofielen/{number}` with the key in the header `apikey`.
 * 404 is a number it does not know. Anything else, five seconds of silence, or what is no profile counts as down: a
 * person goes on by hand, so it is asked once and not again.
 */
export async function askKvkApi(
	{ url, key }: KvkApi,
	kvk_number: string,
	asked_at: Date
): Promise<RegisterAnswer> {
	try {
		const response = await fetch(
			`${url.replace(/\/+$/, '')}/v1/basisprofielen/${encodeURIComponent(kvk_number)}`,
			{
				headers: { apikey: key, accept: 'application/hal+json, application/json' },
				redirect: 'error',
				signal: AbortSignal.timeout(LONGEST_MS)
			}
		);
		if (response.status === 404) {
			await response.body?.cancel();
			return { state: 'unknown' };
		}
		if (!response.ok) throw new Error(`The register answered ${response.status}`);
		const profile = basicProfile.parse(JSON.parse(await textOf(response)));
		if (profile.kvkNummer !== kvk_number) throw new Error('The register answered about another number');
		return { state: 'found', profile: profileOf(profile, asked_at) };
	} catch (error) {
		log.warn({ error: traceOf(error) }, 'the trade register does not answer');
		return { state: 'down' };
	}
}

/** The body as text, given up when it is larger than a profile can be. */
async function textOf(response: Response): Promise<string> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of response.body ?? []) {
		bytes += part.byteLength;
		if (bytes > MOST_BYTES) throw new Error('The register answered with too much');
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}
