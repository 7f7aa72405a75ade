import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { itemReasons, putQuestion } from '../application/put-question.ts';
import { openRequest } from '../application/requests.ts';
import { ASKED_ALREADY } from '../application/words.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { lockClaim } from './lock.ts';

const NOT_NOW: Reason = {
	nl: 'Een zienswijze vraagt u als de declaratie volledig is en voordat u de vaststelling voorstelt.',
	en: 'A view is asked once the claim is complete and before the settlement is proposed.'
};

/**
 * Asks the recipient for a view before a settlement that is lower than the award (Awb 4:7, 4:12(2)(b)); E-CLM-05 looks
 * at it. The term to settle stands still meanwhile (Awb 4:15).
 * @throws Refused with every reason; at `texts[0]` when nothing is asked
 */
export async function askViewOnClaim(
	db: Database,
	person: Person,
	{ claim_id, text }: { readonly claim_id: string; readonly text: string }
): Promise<string> {
	permitRole(person, 'claims_officer');
	return db.transaction().execute(async (tx) => {
		const { claim, application } = await lockClaim(tx, person, 'claims_officer', claim_id);
		const items = [{ text }];
		const reasons = [
			...(claim.state === 'complete' ? [] : [NOT_NOW]),
			...((await openRequest(tx, application.id)) ? [ASKED_ALREADY] : []),
			...itemReasons(items)
		];
		if (reasons.length > 0) throw new Refused(...reasons);
		return putQuestion(tx, person, { application_id: application.id, kind: 'view', items, claim_id });
	});
}
