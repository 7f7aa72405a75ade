import type { Database } from '../db/connect.ts';

/** The secret in the link of the latest mail to an address. */
export async function lastToken(db: Database, address: string): Promise<string> {
	const { link } = await db
		.selectFrom('mail')
		.where('to_address', '=', address)
		.where('link', 'like', '%token=%')
		.orderBy('created_at', 'desc')
		.select('link')
		.limit(1)
		.executeTakeFirstOrThrow();
	return new URL(link ?? '', 'https://portaal.example').searchParams.get('token') ?? '';
}
