import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { kvkApi } from '../environment.ts';
import type { RegisterAnswer } from './answer.ts';
import { askEmbedded } from './embedded.ts';
import { askKvkApi } from './kvk-api.ts';

/**
 * Asks the trade register about a KVK number: the KVK API when `KVK_API_URL` and `KVK_API_KEY` are set, else the
 * embedded file. Never inside a transaction: it may take seconds.
 */
export async function lookUp(kvk_number: string, asked_at: Date): Promise<RegisterAnswer> {
	const api = kvkApi();
	return api ? askKvkApi(api, kvk_number, asked_at) : askEmbedded(kvk_number, asked_at);
}

/** Its profile; null: it does not know the number, or is down, and a person has to look. */
export async function askRegister(kvk_number: string, asked_at: Date): Promise<RegisterProfile | null> {
	const answer = await lookUp(kvk_number, asked_at);
	return answer.state === 'found' ? answer.profile : null;
}
