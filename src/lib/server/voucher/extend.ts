import { Refused } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import { extendTerm, restartTerm } from '../term/change.ts';
import { schemeContent } from '../tranche/queries.ts';
import { claimUntil } from './claim-until.ts';
import { afterExtension } from './extends-to.ts';
import { lockVoucher } from './lock.ts';
import { EXPIRED } from './words.ts';

const NOT_IN_USE: Text = {
	nl: 'Deze voucher kan nu niet worden verlengd.',
	en: 'This voucher cannot be extended now.'
};

/**
 * The recipient asks for the one extension that the scheme gives, before the voucher ends: it is granted at once, and
 * the last day to claim moves with it.
 * @throws Refused afterwards, and the second time
 */
export async function extendVoucher(db: Database, person: Person, voucher_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher, application } = await lockVoucher(tx, person, 'applicant', voucher_id);
		const on = await today(tx);
		if (voucher.state !== 'issued' && voucher.state !== 'active') throw new Refused(NOT_IN_USE);
		if (voucher.valid_until < on) throw new Refused(EXPIRED);
		const { terms } = await schemeContent(tx, application.scheme_version_id);
		const valid_until = afterExtension(terms, voucher.valid_until);
		const which = { record_id: voucher.id };
		const extension = { on, until_on: valid_until, most_on: valid_until };
		if (!(await extendTerm(tx, { kind: 'voucher', ...which }, extension))) throw new Refused(NOT_IN_USE);
		await restartTerm(tx, { kind: 'claim', ...which }, valid_until);
		await tx.updateTable('voucher').set({ valid_until }).where('id', '=', voucher.id).execute();
		await record(tx, {
			record: 'voucher',
			record_id: voucher.id,
			event: 'voucher.extended',
			person_id: person.id,
			application_id: application.id,
			details: { number: voucher.number, from: voucher.valid_until, valid_until }
		});
		const claim_until = await claimUntil(tx, { ...voucher, valid_until });
		await mailApplicant(tx, application.id, {
			kind: 'voucher_extended',
			values: ({ day }) => ({
				number: voucher.number,
				until: day(valid_until),
				claim_until: day(claim_until)
			}),
			about: { record: 'voucher', record_id: voucher.id },
			link: `/my/vouchers/${voucher.id}`
		});
	});
}
