import { deMinimisFacts } from '../../domain/eligibility/amount-facts.ts';
import { Refused } from '../../domain/refusal.ts';
import { aidInWindow } from '../../domain/undertaking/de-minimis.ts';
import type { Reader } from '../db/connect.ts';
import { caseFile } from '../eligibility/case-file.ts';

const NO_ROOM = {
	nl: 'Met dit bedrag komt de onderneming boven de de-minimisruimte van drie jaar (Verordening (EU) 2023/2831, artikel 3, lid 2). Stel een lager bedrag of een afwijzing voor.',
	en: 'This amount takes the undertaking above the de minimis room of three years (Regulation (EU) 2023/2831, article 3(2)). Propose a lower amount or a rejection.'
};

/** The de minimis aid of the undertaking that counts today, this case left out, and the ceiling. */
export async function deMinimisOf(db: Reader, application_id: string) {
	const file = await caseFile(db, application_id);
	const { de_minimis_prior_cents, de_minimis_ceiling_cents } = deMinimisFacts(file);
	return {
		prior_cents: de_minimis_prior_cents ?? aidInWindow(file.awards ?? [], file.today),
		ceiling_cents: de_minimis_ceiling_cents
	};
}

/**
 * Nothing may be granted above the room, whatever an officer accepted (2023/2831 art. 3(7)). The caller has locked the
 * undertaking, so that two awards do not both take the last room.
 * @throws Refused when the award does not fit
 */
export async function refuseAboveRoom(
	db: Reader,
	application_id: string,
	amount_cents: number
): Promise<void> {
	const { prior_cents, ceiling_cents } = await deMinimisOf(db, application_id);
	if (prior_cents + amount_cents > ceiling_cents) throw new Refused(NO_ROOM);
}
