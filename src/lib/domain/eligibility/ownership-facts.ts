import type { Circumstance } from '../application/answers.ts';
import { groupAround } from '../application/requested.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts } from './facts.ts';

type Size = CaseFile['sections']['size'];

/**
 * What the applicant says about who owns the undertaking. Not answered is unknown; answered and not ticked is no. Where
 * the whole ownership is given, it tells who has control; a tick cannot say otherwise.
 */
export function ownershipFacts({ sections: { size } }: CaseFile) {
	const ticked = size?.circumstances ?? null;
	const applies = (one: Circumstance): boolean | null => ticked && ticked.includes(one);
	return {
		ownership_complete: isComplete(size),
		public_control: size?.ownership
			? (groupAround(size)?.publicly_controlled ?? null)
			: applies('public_body'),
		owner_other_practice: applies('other_practice'),
		figures_estimated: applies('new_firm'),
		owner_changed: applies('new_owner'),
		cbw_designated: applies('designated'),
		sgei_compensation: applies('sgei')
	} satisfies Partial<CaseFacts>;
}

/** Complete: the circumstances are told, and of a group its figures or its ownership too. */
function isComplete(size: Size): boolean | null {
	if (!size || size.in_group === null || (size.circumstances ?? null) === null) return null;
	if (size.ownership) return (groupAround(size)?.size_class ?? null) !== null;
	const group = [size.group_staff_awu, size.group_turnover_cents, size.group_balance_cents];
	return size.in_group === false || !group.includes(null);
}
