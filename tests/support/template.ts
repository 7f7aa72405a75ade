import { connect } from '../../src/lib/server/db/connect.ts';
import { administer, withDatabase } from '../../src/lib/server/db/databases.ts';
import { startEmbedded, type Embedded } from '../../src/lib/server/db/embedded.ts';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';

/** The migrated, empty database every test copies. */
export const TEMPLATE = 'template_weerbaar';

/**
 * Starts a passing PostgreSQL with the template, and tells the tests where it is: in the environment, which the
 * processes that run them inherit.
 */
export async function startTemplate(): Promise<Embedded> {
	const embedded = await startEmbedded({ passing: true, say: () => {} });
	const adminUrl = embedded.url('postgres');
	await administer(adminUrl, `create database ${TEMPLATE}`);
	const url = withDatabase(adminUrl, TEMPLATE);
	const db = connect(url);
	await migrateToLatest(db, url).finally(() => db.destroy());
	process.env.TEST_DATABASE_ADMIN_URL = adminUrl;
	process.env.TEST_DATABASE_TEMPLATE = TEMPLATE;
	return embedded;
}
