import pg from 'pg';
import { Unavailable } from './unavailable.ts';

const OLDEST = 15;

/** What PostgreSQL and the network answer, as what a person can do about it. */
const REASONS: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'nothing listens there',
	ENOTFOUND: 'there is no computer of that name',
	EAI_AGAIN: 'there is no computer of that name, or no network',
	EHOSTUNREACH: 'there is no way to that computer',
	ETIMEDOUT: 'it does not answer',
	ECONNRESET: 'it hung up',
	'28P01': 'the name or the password is wrong',
	'28000': 'this user is not let in',
	'3D000': 'there is no database of that name',
	'53300': 'it has no connection left',
	'57P03': 'it is starting or stopping: try again in a moment'
};

/**
 * Makes sure that there is a PostgreSQL at `url`, that it lets us in, is new enough, and lets us make tables.
 * @throws Unavailable with one sentence, which never contains the password
 */
export async function reach(url: string): Promise<void> {
	const where = address(url);
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		const { rows } = await client.query<{ version: number; may_create: boolean }>(
			`select current_setting('server_version_num')::int / 10000 as version,
				has_schema_privilege(current_schema(), 'create') and
				has_database_privilege(current_database(), 'create') as may_create`
		);
		requireVersion(rows[0]?.version ?? 0);
		if (!rows[0]?.may_create)
			throw new Unavailable(
				`The database user may not make tables and schemas in the database at ${where}: grant it CREATE.`
			);
	} catch (error) {
		if (error instanceof Unavailable) throw error;
		throw new Unavailable(`Cannot use the database at ${where}: ${reason(error)}. Check DATABASE_URL.`);
	} finally {
		await client.end().catch(() => {});
	}
}

/** @throws Unavailable when the server is older than this portal can work with */
export function requireVersion(version: number): void {
	if (version >= OLDEST) return;
	throw new Unavailable(
		`The database is PostgreSQL ${version}; this portal needs PostgreSQL ${OLDEST} or newer.`
	);
}

function address(url: string): string {
	if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
		throw new Unavailable(
			'DATABASE_URL is not the address of a database: write postgres://user:password@host:5432/name.'
		);
	const { host, pathname } = new URL(url);
	return `${host}${pathname}`;
}

function reason(error: unknown): string {
	const { code, message, errors } = error as { code?: string; message: string; errors?: { code?: string }[] };
	const known = REASONS[code ?? errors?.[0]?.code ?? ''];
	if (known) return known;
	return message.includes('timeout') ? 'it does not answer' : message.split('\n', 1).join('');
}
