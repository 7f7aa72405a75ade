import { isKvkNumber } from '#lib/domain/undertaking/identifiers.ts';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import { lockVoucher } from '../voucher/lock.ts';
import { voucherServices } from './queries.ts';
import { settledBecause } from './settled-because.ts';

type Choice = {
	readonly voucher_id: string;
	/** The awarded service. */
	readonly application_line_id: string;
	readonly supplier_name: string;
	readonly supplier_kvk: string | null;
	/** When the service is, or was, ordered there (local date). */
	readonly order_on: string;
	readonly reason: string;
	/** How many choices the person saw before this one. */
	readonly number: number;
};

const MOST_CHOICES = 10;
const NO_NAME: Reason = {
	nl: 'Vul de naam van de leverancier in.',
	en: 'Fill in the name of the supplier.',
	field: 'supplier_name'
};
const WRONG_KVK: Reason = {
	nl: 'Een KVK-nummer heeft 8 cijfers.',
	en: 'A KVK number has 8 digits.',
	field: 'supplier_kvk'
};
const TOO_EARLY: Reason = {
	nl: 'Deze dag ligt vóór de ontvangst van uw aanvraag. Wat daarvoor is besteld, betaalt de voucher niet.',
	en: 'This day is before the receipt of your application. What was ordered before it, the voucher does not pay.',
	field: 'order_on'
};
const TOO_LATE: Reason = {
	nl: 'Deze dag ligt na het einde van de voucher.',
	en: 'This day is after the end of the voucher.',
	field: 'order_on'
};
const CHANGED: Reason = {
	nl: 'Iemand koos ondertussen een andere leverancier. Kijk hieronder welke, en kies nog een keer als dat nodig is.',
	en: 'Somebody chose another supplier meanwhile. See below which one, and choose once more if needed.'
};
const TOO_MANY: Reason = {
	nl: 'U koos bij deze dienst al tien keer een andere leverancier. Bel ons.',
	en: 'You have chosen another supplier for this service ten times. Please call us.'
};

/**
 * Chooses another supplier for an awarded service, before it is claimed. The award stays what it is: a higher price is
 * the recipient's own cost. At the claim the rules about suppliers look at the one that was chosen last. The same choice
 * twice changes nothing.
 * @throws Refused with every reason, at the fields; when somebody chose meanwhile
 */
export async function chooseSupplier(db: Database, person: Person, choice: Choice): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher, application } = await lockVoucher(tx, person, 'applicant', choice.voucher_id);
		const services = await voucherServices(tx, voucher);
		const line = services.find(({ id }) => id === choice.application_line_id);
		if (!line) throw new NotFound('line');
		const chosen = {
			supplier_name: choice.supplier_name.trim(),
			supplier_kvk: choice.supplier_kvk?.trim() || null,
			order_on: choice.order_on
		};
		const { current, choices: before } = line;
		if (isSame(current, chosen)) return;
		const received_on = dateInAmsterdam(application.received_at ?? application.created_at);
		const reasons: Reason[] = [];
		const settled = settledBecause(voucher, line);
		if (settled) reasons.push(settled);
		if (chosen.supplier_name === '') reasons.push(NO_NAME);
		if (chosen.supplier_kvk !== null && !isKvkNumber(chosen.supplier_kvk)) reasons.push(WRONG_KVK);
		if (chosen.order_on < received_on) reasons.push(TOO_EARLY);
		if (chosen.order_on > voucher.valid_until) reasons.push(TOO_LATE);
		if (before.length !== choice.number) reasons.push(CHANGED);
		if (before.length >= MOST_CHOICES) reasons.push(TOO_MANY);
		if (reasons.length > 0) throw new Refused(...reasons);
		await tx
			.insertInto('supplier_choice')
			.values({
				...chosen,
				application_line_id: line.id,
				reason: choice.reason.trim(),
				chosen_by: person.id,
				chosen_at: await now(tx),
				number: before.length + 1
			})
			.execute();
		await record(tx, {
			record: 'voucher',
			record_id: voucher.id,
			event: 'voucher.supplier_changed',
			person_id: person.id,
			application_id: application.id,
			details: { line_id: line.id, from: current.supplier_name, to: chosen.supplier_name }
		});
		await mailApplicant(tx, application.id, {
			kind: 'supplier_changed',
			values: () => ({ number: voucher.number }),
			link: `/my/vouchers/${voucher.id}/suppliers`
		});
	});
}

type Supplier = {
	readonly supplier_name: string;
	readonly supplier_kvk: string | null;
	readonly order_on: string;
};
const isSame = (one: Supplier, other: Supplier): boolean =>
	one.supplier_name === other.supplier_name &&
	one.supplier_kvk === other.supplier_kvk &&
	one.order_on === other.order_on;
