import { amounts, bullets, heading, keyvalue, paragraph, words, type Block } from './letter.ts';
import type { SettlementLetterData } from './settlement-data.ts';
import type { Voice } from './words.ts';

/** What was accepted per line, and why not the rest (Awb 3:46, 4:46). */
export function costs(data: SettlementLetterData, { say, read, money }: Voice): Block[] {
	const refused = data.lines.filter((line) => line.admitted_cents < line.claimed_cents);
	return [
		heading(say('Welke kosten wij accepteren', 'Which costs we accept')),
		{
			type: 'table',
			caption: say('Kosten per factuur', 'Costs for each invoice'),
			columns: [
				words(say('Dienst, leverancier en factuur', 'Service, supplier and invoice'), 5),
				amounts(say('Gedeclareerd', 'Claimed'), 2),
				amounts(say('Geaccepteerd', 'Accepted'), 2)
			],
			rows: data.lines.map((line) => [
				`${read(line.service)}, ${line.supplier}, ${line.invoice_number}`,
				money(line.claimed_cents),
				money(line.admitted_cents)
			]),
			total: [
				say('Samen', 'Total'),
				money(data.lines.reduce((total, line) => total + line.claimed_cents, 0)),
				money(data.admitted_cents)
			]
		},
		...(refused.length === 0
			? [paragraph(say('Wij accepteren alle kosten die u declareerde.', 'We accept all costs you claimed.'))]
			: [
					paragraph(say('Niet alle kosten tellen mee:', 'Not all costs count:')),
					bullets(
						...refused.map((line) => {
							if (!line.reason)
								throw new RangeError(`No reason for the reduced line ${line.invoice_number}.`);
							const less = money(line.claimed_cents - line.admitted_cents);
							return say(
								`${read(line.service)}, factuur ${line.invoice_number}: ${less} telt niet mee. ${read(line.reason)}`,
								`${read(line.service)}, invoice ${line.invoice_number}: ${less} does not count. ${read(line.reason)}`
							);
						})
					)
				])
	];
}

/** From accepted costs to what is paid. */
export function calculation(data: SettlementLetterData, { say, money }: Voice): Block[] {
	const { voucher } = data;
	return [
		heading(say('Hoe het bedrag is berekend', 'How the amount was calculated')),
		paragraph(
			say(
				`Wij rekenen ${voucher.rate_percent}% over de geaccepteerde kosten, afgerond op hele centen. U krijgt niet meer dan het maximum van ${money(voucher.cap_cents)} en niet meer dan wij hebben verleend.`,
				`We take ${voucher.rate_percent}% of the accepted costs, rounded to whole cents. You do not receive more than the maximum of ${money(voucher.cap_cents)} and not more than we awarded.`
			)
		),
		keyvalue(
			[say('Geaccepteerde kosten', 'Accepted costs'), money(data.admitted_cents)],
			[say('Verleend, ten hoogste', 'Awarded, at most'), money(voucher.amount_cents)],
			[say('Vastgesteld', 'Settled'), money(data.settled_cents)],
			[say('Eerder betaald', 'Paid before'), money(data.paid_before_cents)],
			data.payable_cents < 0
				? [say('Terug te betalen', 'To be returned'), money(-data.payable_cents)]
				: [say('Te betalen aan u', 'To be paid to you'), money(data.payable_cents)]
		)
	];
}
