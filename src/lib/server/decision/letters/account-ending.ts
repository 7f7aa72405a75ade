import type { Reader } from '../../db/connect.ts';

/** How long a recipient keeps the records (Regulation (EU) 2023/2831 art. 6(3)). */
export const RECORDS_YEARS = 10;

/** The last four characters of the account that the applicant gave. */
export async function accountEnding(db: Reader, application_id: string): Promise<string> {
	const row = await db
		.selectFrom('application_section')
		.where('application_id', '=', application_id)
		.where('section', '=', 'payment')
		.select('answers')
		.executeTakeFirst();
	return String(row?.answers.iban ?? '').slice(-4);
}
