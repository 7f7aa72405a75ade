import type { Reader } from '../db/connect.ts';

export const PROVIDERS_PAGE = 25;

type Wish = { readonly search: string; readonly page: number };

/** The scheme's list with its history, those on it now first, by name. */
export async function providers(db: Reader, { search, page }: Wish) {
	const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	const matching = db
		.selectFrom('provider')
		.$if(search !== '', (query) =>
			query.where((eb) => eb.or([eb('name', 'ilike', like), eb('kvk_number', 'like', like)]))
		);
	const { total } = await matching
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	const rows = await matching
		.selectAll()
		.orderBy('listed_until', (order) => order.desc().nullsFirst())
		.orderBy('name')
		.orderBy('id')
		.limit(PROVIDERS_PAGE)
		.offset((page - 1) * PROVIDERS_PAGE)
		.execute();
	return { total, rows };
}

/** One listing; undefined when there is none. */
export const providerWith = (db: Reader, id: string) =>
	db.selectFrom('provider').where('id', '=', id).selectAll().executeTakeFirst();
