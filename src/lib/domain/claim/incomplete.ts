import { dayText } from '../calendar/day-text.ts';
import { fill, type Text } from '../text.ts';
import { ANSWER_NAMES, given, started, type ClaimLine } from './line.ts';

type Days = {
	/** The day the application was received: nothing before it is paid for (E-GEN-07). */
	readonly received_on: string;
	readonly today: string;
};

/** A line with the words its reasons are shown with. */
type NamedLine = ClaimLine & { readonly service: Text; readonly supplier_name: string };

const ANSWERS = {
	delivered_on: { nl: 'de datum van levering', en: 'the date of delivery' },
	invoice_number: { nl: 'het factuurnummer', en: 'the invoice number' },
	invoiced_on: { nl: 'de factuurdatum', en: 'the date of the invoice' },
	paid_on: { nl: 'de datum waarop u betaalde', en: 'the date on which you paid' },
	net_cents: { nl: 'het bedrag zonder btw', en: 'the amount without VAT' },
	vat_cents: { nl: 'de btw', en: 'the VAT' },
	vat_recoverable_percent: {
		nl: 'welk deel van de btw u terugkrijgt',
		en: 'which part of the VAT you get back'
	},
	invoices: { nl: 'de factuur', en: 'the invoice' },
	payment_proofs: { nl: 'het betaalbewijs', en: 'the proof of payment' }
} as const satisfies Readonly<Record<(typeof ANSWER_NAMES)[number], Text>>;

const NAMED = { nl: '{service} ({supplier}): {what}', en: '{service} ({supplier}): {what}' };
const ABSENT = { nl: 'vul in of voeg toe: {what}.', en: 'fill in or add: {what}.' };
const NOTHING = {
	nl: 'Vul ten minste één dienst in, met factuur en betaalbewijs.',
	en: 'Fill in at least one service, with its invoice and proof of payment.'
};
const NO_COST = { nl: 'het bedrag moet hoger zijn dan nul.', en: 'the amount must be more than zero.' };
const TOO_EARLY = {
	nl: 'de factuur is van vóór {day}, de dag waarop wij uw aanvraag ontvingen. Zulke kosten betaalt de voucher niet.',
	en: 'the invoice is from before {day}, the day on which we received your application. The voucher does not pay such costs.'
};
const PAID_TOO_EARLY = {
	nl: 'u betaalde vóór {day}, de dag waarop wij uw aanvraag ontvingen. Zulke kosten betaalt de voucher niet.',
	en: 'you paid before {day}, the day on which we received your application. The voucher does not pay such costs.'
};
const DELIVERED_TOO_EARLY = {
	nl: 'de dienst is geleverd vóór {day}, de dag waarop wij uw aanvraag ontvingen. Zulke kosten betaalt de voucher niet.',
	en: 'the service was delivered before {day}, the day on which we received your application. The voucher does not pay such costs.'
};
const DELIVERED_LATER = {
	nl: 'de datum van levering ligt in de toekomst.',
	en: 'the date of delivery is in the future.'
};
const INVOICED_LATER = {
	nl: 'de factuurdatum ligt in de toekomst.',
	en: 'the invoice is dated in the future.'
};
const PAID_LATER = { nl: 'de betaaldatum ligt in de toekomst.', en: 'the date of payment is in the future.' };

/** Everything that still keeps a claim from being sent, in the order of its lines; empty when it can be sent. */
export function incompleteClaim(lines: readonly NamedLine[], days: Days): Text[] {
	const begun = lines.filter(started);
	if (begun.length === 0) return [NOTHING];
	return begun.flatMap((line) => lineReasons(line, days).map((reason) => named(line, reason)));
}

function lineReasons(line: NamedLine, { received_on, today }: Days): Text[] {
	const absent = ANSWER_NAMES.filter((key) => !given(line, key));
	const reasons: Text[] = [];
	if (absent.length > 0) {
		const list = (language: keyof Text) => absent.map((key) => ANSWERS[key][language]).join(', ');
		reasons.push({ nl: fill(ABSENT, { what: list('nl') }).nl, en: fill(ABSENT, { what: list('en') }).en });
	}
	if (line.net_cents === 0) reasons.push(NO_COST);
	if (line.delivered_on && line.delivered_on < received_on)
		reasons.push(withDay(DELIVERED_TOO_EARLY, received_on));
	if (line.invoiced_on && line.invoiced_on < received_on) reasons.push(withDay(TOO_EARLY, received_on));
	if (line.paid_on && line.paid_on < received_on) reasons.push(withDay(PAID_TOO_EARLY, received_on));
	if (line.delivered_on && line.delivered_on > today) reasons.push(DELIVERED_LATER);
	if (line.invoiced_on && line.invoiced_on > today) reasons.push(INVOICED_LATER);
	if (line.paid_on && line.paid_on > today) reasons.push(PAID_LATER);
	return reasons;
}

const withDay = (text: Text, on: string): Text => ({
	nl: fill(text, { day: dayText(on).nl }).nl,
	en: fill(text, { day: dayText(on).en }).en
});

const named = (line: NamedLine, what: Text): Text => ({
	nl: fill(NAMED, { service: line.service.nl, supplier: line.supplier_name, what: what.nl }).nl,
	en: fill(NAMED, { service: line.service.en, supplier: line.supplier_name, what: what.en }).en
});
