import pg from 'pg';
import { administer, copyDatabase, databaseNames, dropDatabase } from '../../src/lib/server/db/databases.ts';
import { finished, startProgram } from './program.ts';

const TEMPLATE = 'template_demo';
const UNFINISHED = 'template_demo_unfinished';
const ONE_AT_A_TIME = 20_261_121;

/** The database with the demo's story, made by the first test that asks for it. */
export async function demoTemplate(adminUrl: string, empty: string): Promise<string> {
	const turn = new pg.Client(adminUrl);
	turn.on('error', () => {});
	await turn.connect();
	try {
		await turn.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
		if ((await databaseNames(adminUrl)).includes(TEMPLATE)) return TEMPLATE;
		await dropDatabase(adminUrl, UNFINISHED);
		const url = await copyDatabase(adminUrl, empty, UNFINISHED);
		await finished(startProgram('seed', { DATABASE_URL: url, DEMO: '1' }));
		await administer(adminUrl, `alter database ${UNFINISHED} rename to ${TEMPLATE}`);
		return TEMPLATE;
	} finally {
		await turn.end();
	}
}
