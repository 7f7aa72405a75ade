import { randomUUID } from 'node:crypto';
import { connect, type Database } from './connect.ts';
import { copyDatabase, dropDatabase } from './databases.ts';

export type TestDatabase = { db: Database; url: string; drop: () => Promise<void> };

/**
 * A migrated database of one's own on the real PostgreSQL that the test run started: a copy of its template.
 * `drop` belongs in afterAll.
 */
export async function testDatabase(): Promise<TestDatabase> {
	const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_DATABASE_TEMPLATE: template } = process.env;
	if (!adminUrl || !template) throw new Error('No test database: run this through npm run database.');
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const url = await copyDatabase(adminUrl, template, name);
	const db = connect(url);
	const drop = async () => {
		await db.destroy();
		await dropDatabase(adminUrl, name);
	};
	return { db, url, drop };
}
