import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** The whole database: only routes, hooks, jobs and commands hold it. */
export type Database = Kysely<Tables>;

/** What every write takes. */
export type Tx = Transaction<Tables>;

/** Reads may run inside a transaction or outside one. */
export type Reader = Database | Tx;

const whole = (value: string): number => {
	const number = Number(value);
	if (!Number.isSafeInteger(number)) throw new RangeError(`Too large for a whole number: ${value}`);
	return number;
};

/** bigint, and the numeric that sum(bigint) returns, become checked whole numbers; a date stays 'YYYY-MM-DD'. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, whole);
types.setTypeParser(pg.types.builtins.NUMERIC, whole);
types.setTypeParser(pg.types.builtins.DATE, (value: string) => value);

/**
 * Opens a pool on the PostgreSQL at `url`. A connection that dies is dropped, not thrown: the next query opens a
 * fresh one.
 */
export function connect(url: string, connections = 10): Database {
	const pool = new pg.Pool({ connectionString: url, max: connections, types });
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
