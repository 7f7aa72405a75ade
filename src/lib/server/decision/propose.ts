import { APPLICATION } from '../../domain/application/lifecycle.ts';
import type { DecisionKind } from '../../domain/decision/lifecycle.ts';
import { Refused, type Reason } from '../../domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import { openRequest } from '../application/requests.ts';
import { ASKED_ALREADY } from '../application/words.ts';
import type { Database, Tx } from '../db/connect.ts';
import { permitRole } from '../person/permit-role.ts';
import type { Person } from '../person/person.ts';
import { placeOf } from '../ranking/place.ts';
import { awardedFor } from './awarded.ts';
import type { Matter } from './effect.ts';
import { rankingGround, ruleGround } from './grounds.ts';
import { notProcessable } from './not-processed.ts';
import { eachApart, type Outcome, type Worked } from './outcome.ts';
import { propose, refuseSecond } from './proposal.ts';
import { findingsOf, hardFailures, rulesInTheWay } from './recheck.ts';

export type Proposed = {
	readonly decision_id: string;
	readonly kind: DecisionKind;
	readonly amount_cents: number;
};

const NOT_YET = (state: keyof typeof APPLICATION.states): Reason => ({
	nl: `Hiervoor kan nu geen besluit worden voorgesteld: de status is “${APPLICATION.states[state].staff.nl}”.`,
	en: `No decision can be proposed now: the status is “${APPLICATION.states[state].staff.en}”.`
});

/**
 * Proposes the decision that follows for each case: an award for what fits in the confirmed ranking, a rejection for
 * what does not, or for a hard rule that was found to fail (Awb 4:25, 4:29, 4:35). The rules run once more first: an
 * open finding stops the proposal. What was not completed in time is proposed not to be processed (Awb 4:5). Each case
 * stands or falls by itself.
 */
export async function proposeDecisions(
	db: Database,
	person: Person,
	{ application_ids }: { readonly application_ids: readonly string[] }
): Promise<Outcome<Proposed>[]> {
	permitRole(person, 'grant_officer');
	return eachApart<Proposed>(application_ids, (id) =>
		db.transaction().execute((tx) => proposeOne(tx, person, id))
	);
}

/** The same for one case within a transaction of the caller, who keeps it also when reasons are returned. */
export async function proposeOne(tx: Tx, person: Person, id: string): Promise<Worked<Proposed>> {
	permitRole(person, 'grant_officer');
	const application = await lockApplication(tx, person, 'grant_officer', id);
	const unprocessed = application.state === 'submitted' ? await notProcessable(tx, id) : null;
	if (application.state !== 'ranked' && application.state !== 'complete' && !unprocessed)
		throw new Refused(NOT_YET(application.state));
	await refuseSecond(tx, id);
	if (await openRequest(tx, id)) throw new Refused(ASKED_ALREADY);
	const reasons = unprocessed ? [] : await rulesInTheWay(tx, id);
	if (reasons.length > 0) return { reasons };
	const proposal = unprocessed
		? { kind: 'not_processed' as const, amount_cents: 0, content: unprocessed }
		: await whatFollows(tx, application);
	const decision_id = await propose(tx, person, { application_id: id, ...proposal });
	return { done: { decision_id, kind: proposal.kind, amount_cents: proposal.amount_cents } };
}

async function whatFollows(tx: Tx, application: Matter['application']) {
	const failures = hardFailures(await findingsOf(tx, application.id));
	if (failures.length > 0) return rejection(failures.map(ruleGround));
	const place = application.state === 'ranked' ? await placeOf(tx, application.id) : null;
	if (!place) throw new Refused(NOT_YET(application.state));
	const paid = place.outcome === 'fits' || place.outcome === 'partial' || place.called;
	if (!paid) return rejection([await rankingGround(tx, application, place)]);
	return { kind: 'award' as const, ...(await awardedFor(tx, application, place.awarded_cents)) };
}

const rejection = (grounds: unknown[]) => ({
	kind: 'rejection' as const,
	amount_cents: 0,
	content: { grounds }
});
