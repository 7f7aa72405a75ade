import { Document, validateIBAN } from 'sepa';
import { Refused } from '#lib/domain/refusal.ts';
import { cents, sum, type Cents } from '#lib/domain/money.ts';
import { sepaText } from './sepa-text.ts';

export type PaymentFile = {
	/** Names the file with the bank; letters, digits and `+?/-:().,'`, at most 25. */
	readonly message_id: string;
	/** An instant, ISO 8601. */
	readonly created_at: string;
	/** The local date on which the bank executes. */
	readonly execute_on: string;
	readonly debtor: { readonly name: string; readonly iban: string; readonly bic: string | null };
	readonly payments: readonly {
		/** Comes back on the bank statement; unique in the file, at most 35. */
		readonly end_to_end_id: string;
		readonly amount_cents: Cents;
		readonly creditor_name: string;
		readonly iban: string;
		/** What the receiver reads; at most 140. */
		readonly remittance: string;
	}[];
};

/** Room for the number of the payment behind the message id in 35 characters. */
const LONGEST_MESSAGE_ID = 25;
const LONGEST_NAME = 70;
const LONGEST_REMITTANCE = 140;
const ID = /^[A-Za-z0-9+?:().,'-](?:\/?[A-Za-z0-9+?:().,'-])*$/;

/**
 * A payment order for the bank: ISO 20022 pain.001.001.09, one debtor, SEPA credit transfers in euros, booked one by
 * one so that each can be found on the statement. Text is brought to the SEPA character set.
 * @throws Refused when the batch is empty, an amount is not above zero, or an account or identifier cannot be used.
 */
export function painFile(file: PaymentFile): string {
	check(file);
	const document = new Document('pain.001.001.09');
	document.grpHdr.id = file.message_id;
	document.grpHdr.created = wallClock(Temporal.Instant.from(file.created_at));
	document.grpHdr.initiatorName = sepaText(file.debtor.name, LONGEST_NAME);

	const order = document.createPaymentInfo();
	const { year, month, day } = Temporal.PlainDate.from(file.execute_on);
	order.requestedExecutionDate = new Date(year, month - 1, day, 12);
	order.debtorName = sepaText(file.debtor.name, LONGEST_NAME);
	order.debtorIBAN = file.debtor.iban;
	order.debtorBIC = file.debtor.bic ?? '';
	document.addPaymentInfo(order);

	for (const payment of file.payments) {
		const transfer = order.createTransaction();
		transfer.end2endId = payment.end_to_end_id;
		transfer.amount = payment.amount_cents / 100;
		transfer.creditorName = sepaText(payment.creditor_name, LONGEST_NAME);
		transfer.creditorIBAN = payment.iban;
		transfer.remittanceInfo = sepaText(payment.remittance, LONGEST_REMITTANCE);
		order.addTransaction(transfer);
	}
	// The library adds amounts as floating numbers; the control sum is the sum of the cents.
	const total = sum(file.payments.map((payment) => payment.amount_cents));
	order.normalize = () => {
		order.controlSum = total / 100;
	};
	return document.toString();
}

/** The library writes the local time of the machine: the time of Amsterdam must come out, wherever it runs. */
function wallClock(instant: Temporal.Instant): Date {
	const { year, month, day, hour, minute, second } = instant.toZonedDateTimeISO('Europe/Amsterdam');
	return new Date(year, month - 1, day, hour, minute, second);
}

function check({ message_id, debtor, payments }: PaymentFile): void {
	if (payments.length === 0)
		throw new Refused({
			nl: 'Deze batch heeft geen betalingen. Voeg er ten minste één toe.',
			en: 'This batch has no payments. Add at least one.'
		});
	if (!ID.test(message_id) || message_id.length > LONGEST_MESSAGE_ID) throw unusable(message_id);
	if (!validateIBAN(debtor.iban)) throw wrongAccount(debtor.name);
	const seen = new Set<string>();
	for (const { end_to_end_id, amount_cents, iban } of payments) {
		if (!ID.test(end_to_end_id) || end_to_end_id.length > 35 || seen.has(end_to_end_id))
			throw unusable(end_to_end_id);
		seen.add(end_to_end_id);
		if (!validateIBAN(iban)) throw wrongAccount(end_to_end_id);
		if (cents(amount_cents) <= 0)
			throw new Refused({
				nl: `Betaling ${end_to_end_id} heeft geen bedrag boven nul.`,
				en: `Payment ${end_to_end_id} has no amount above zero.`
			});
	}
}

const wrongAccount = (whose: string) =>
	new Refused({
		nl: `Het rekeningnummer van ${whose} klopt niet. Verbeter het voordat u betaalt.`,
		en: `The account number of ${whose} is not right. Correct it before you pay.`
	});

const unusable = (id: string) =>
	new Refused({
		nl: `Het kenmerk “${id}” kan niet in een betaalbestand: het is te lang, dubbel of heeft vreemde tekens.`,
		en: `The reference “${id}” cannot be used in a payment file: it is too long, double or has foreign characters.`
	});
