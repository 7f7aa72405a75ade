import type { AwardedVoucher, AwardLetterData } from './award-data.ts';
import { amounts, heading, keyvalue, paragraph, words, type Block } from './letter.ts';
import type { Voice } from './words.ts';

/** Awb 4:30 and 4:31: which activities, and the amount or how it is set with its maximum. */
export function aboutVoucher(voucher: AwardedVoucher, { say, read, money, date }: Voice): Block[] {
	const sum = (of: (line: AwardedVoucher['lines'][number]) => number) =>
		money(voucher.lines.reduce((total, line) => total + of(line), 0));
	return [
		heading(`${read(voucher.name)} (${voucher.kind})`),
		keyvalue(
			[say('Vouchernummer', 'Voucher number'), voucher.number],
			[say('Ten hoogste', 'At most'), money(voucher.amount_cents)],
			[
				say('Geldig', 'Valid'),
				say(
					`tot en met ${date(voucher.valid_until_on)}`,
					`up to and including ${date(voucher.valid_until_on)}`
				)
			],
			[
				say('Declareren', 'Claim'),
				say(`uiterlijk ${date(voucher.claim_until_on)}`, `by ${date(voucher.claim_until_on)}`)
			]
		),
		{
			type: 'table',
			caption: say('Diensten waarvoor u subsidie krijgt', 'Services the grant is for'),
			columns: [
				words(say('Dienst en leverancier', 'Service and supplier'), 5),
				amounts(say('Zonder btw', 'Without VAT'), 2),
				amounts(say('Btw die meetelt', 'VAT that counts'), 2),
				amounts(say('Kosten', 'Cost'), 2)
			],
			rows: voucher.lines.map((line) => [
				`${read(line.service)}, ${line.supplier}`,
				money(line.net_cents),
				money(line.vat_not_recoverable_cents),
				money(line.cost_cents)
			]),
			total: [
				say('Samen', 'Total'),
				sum((line) => line.net_cents),
				sum((line) => line.vat_not_recoverable_cents),
				sum((line) => line.cost_cents)
			]
		}
	];
}

/** Rate, cost base, cap and VAT: how the maximum was set (Awb 4:31). */
export function calculation(data: AwardLetterData, { say, money }: Voice): Block[] {
	return [
		heading(say('Hoe het bedrag is berekend', 'How the amount was calculated')),
		...data.vouchers.map((voucher) =>
			paragraph(
				say(
					`Voucher ${voucher.kind}: ${voucher.rate_percent}% van ${money(voucher.cost_base_cents)}, afgerond op hele centen en niet meer dan ${money(voucher.cap_cents)}, is ${money(voucher.amount_cents)}.`,
					`Voucher ${voucher.kind}: ${voucher.rate_percent}% of ${money(voucher.cost_base_cents)}, rounded to whole cents and not more than ${money(voucher.cap_cents)}, is ${money(voucher.amount_cents)}.`
				)
			)
		),
		paragraph(
			say(
				'De kosten zijn de prijs zonder btw, plus de btw die u niet kunt terugvragen of verrekenen. Kunt u btw wel terugvragen, dan telt die niet mee. ' +
					`Apparatuur telt mee tot ten hoogste ${data.hardware_percent}% van de kosten van een voucher.`,
				'The cost is the price without VAT, plus the VAT you cannot reclaim or deduct. VAT that you can reclaim does not count. ' +
					`Hardware counts up to at most ${data.hardware_percent}% of the cost of a voucher.`
			)
		)
	];
}
