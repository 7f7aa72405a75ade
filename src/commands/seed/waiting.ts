import { confirm } from '#lib/server/subscription/confirm.ts';
import { subscribe } from '#lib/server/subscription/subscribe.ts';
import type { Story } from './story.ts';

const PRACTICES = ['praktijk-de-brug@demo.example', 'logopedie-aan-zee@demo.example'];

/** Two practices ask for a mail when the next tranche opens; the first confirms its address. */
export async function waiting({ db }: Story, scheme_id: string): Promise<void> {
	for (const [index, address] of PRACTICES.entries()) {
		await subscribe(db, {
			about: 'scheme',
			about_id: scheme_id,
			address,
			language: 'nl',
			network: `demo ${index}`
		});
		if (index > 0) continue;
		const { link } = await db
			.selectFrom('mail')
			.where('to_address', '=', address)
			.where('kind', '=', 'subscription_confirm')
			.select('link')
			.executeTakeFirstOrThrow();
		await confirm(db, link?.split('/').at(-1) ?? '');
	}
}
