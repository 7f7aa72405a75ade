import { evaluateRules } from '#lib/domain/eligibility/evaluate.ts';
import { factsOf } from '#lib/domain/eligibility/facts-of.ts';
import type { Missing } from '#lib/domain/application/missing.ts';
import { missing } from '#lib/domain/application/missing.ts';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { caseFile } from './case-file.ts';
import type { StoredResult } from './trace.ts';

/** What is missing in a draft, and what the rules would say if it were submitted now. Nothing is stored. */
export async function preview(
	db: Reader,
	application_id: string
): Promise<{ missing: Missing[]; results: StoredResult[] }> {
	const file = await caseFile(db, application_id);
	const facts = factsOf({ ...file, received_at: (await now(db)).toISOString() });
	const results = evaluateRules(file.scheme.rules, 'submission', facts);
	return {
		missing: missing(file, file.scheme),
		results: results.map((result) => ({ ...result, line_id: null }))
	};
}
