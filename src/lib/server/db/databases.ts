import pg from 'pg';

/** Runs statements that stand outside any transaction, one after the other, on the database at `url`. */
export async function administer(url: string, ...statements: string[]): Promise<void> {
	const client = new pg.Client(url);
	client.on('error', () => {});
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}

/** Names of the databases on the server at `url`. */
export async function databaseNames(url: string): Promise<string[]> {
	const client = new pg.Client(url);
	client.on('error', () => {});
	await client.connect();
	try {
		const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
		return rows.map((row) => row.datname);
	} finally {
		await client.end();
	}
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
	const other = new URL(url);
	other.pathname = `/${database}`;
	return other.href;
}

/** A new database that is an exact copy of a template, which nobody may be using; tens of milliseconds. */
export async function copyDatabase(adminUrl: string, template: string, name: string): Promise<string> {
	await administer(
		adminUrl,
		`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`
	);
	return withDatabase(adminUrl, name);
}

/** Drops a database, and who is still connected with it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
	await administer(adminUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}
