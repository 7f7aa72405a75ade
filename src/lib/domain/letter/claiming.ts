import type { AwardLetterData } from './award-data.ts';
import { bullets, heading, paragraph, steps, words, type Block } from './letter.ts';
import type { Voice } from './words.ts';

/** What to do, by when, with which proof, and when the money comes (Awb 4:44, 4:45, 4:87). */
export function claiming(data: AwardLetterData, { say, read, weekday }: Voice): Block[] {
	const { claim, vouchers } = data;
	const deadlines = vouchers.map((voucher) =>
		say(
			`Voucher ${voucher.number}: laat de diensten uitvoeren uiterlijk ${weekday(voucher.valid_until_on)}. Declareer binnen ${claim.weeks_after_delivery} weken na de laatste levering en uiterlijk ${weekday(voucher.claim_until_on)}.`,
			`Voucher ${voucher.number}: have the services carried out by ${weekday(voucher.valid_until_on)}. Claim within ${claim.weeks_after_delivery} weeks after the last delivery and no later than ${weekday(voucher.claim_until_on)}.`
		)
	);
	return [
		heading(say('Wat u nu doet', 'What to do now')),
		steps(
			say(
				'Accepteer de voucher in het portaal. Daarna kunt u de diensten bestellen.',
				'Accept the voucher in the portal. Then you can order the services.'
			),
			...deadlines,
			say(
				'Betaal de leverancier van uw eigen rekening en declareer in het portaal.',
				'Pay the supplier from your own account and claim in the portal.'
			)
		),
		paragraph(
			say(
				`U kunt per voucher ten hoogste ${claim.most_claims} keer declareren. Bij elke declaratie horen:`,
				`You can claim at most ${claim.most_claims} times for each voucher. Every claim must have:`
			)
		),
		bullets(...claim.documents.map(read)),
		{
			type: 'table',
			caption: say('Wat bewijst dat een dienst is geleverd', 'What proves that a service was delivered'),
			columns: [words(say('Dienst', 'Service'), 4), words(say('Bewijs', 'Proof'), 5)],
			rows: vouchers.flatMap((voucher) =>
				voucher.lines.map((line) => [read(line.service), read(line.deliverable)])
			),
			total: null
		},
		paragraph(
			say(
				`Meer verantwoording vragen wij niet. Wij stellen de subsidie vast binnen ${claim.settle_weeks} weken nadat uw declaratie compleet is. Een voorschot krijgt u niet. ` +
					`Binnen ${claim.pay_weeks} weken na het vaststellen betalen wij op uw rekening die eindigt op ${data.account_ending} (artikel 4:87 Awb). Verandert uw rekening? Meld dat in het portaal; wij controleren het nieuwe nummer eerst.`,
				`We ask for no other account. We settle the grant within ${claim.settle_weeks} weeks after your claim is complete. There is no advance. ` +
					`Within ${claim.pay_weeks} weeks after settlement we pay into your account ending in ${data.account_ending} (article 4:87 Awb). Does your account change? Tell us in the portal; we check the new number first.`
			)
		),
		paragraph(
			say(
				'Declareert u niet op tijd, dan sturen wij een herinnering met een nieuwe termijn. Reageert u dan ook niet, dan stellen wij de subsidie zonder declaratie vast, meestal op nul (artikelen 4:44 en 4:47 Awb).',
				'If you do not claim in time, we send a reminder with a new term. If you do not respond to that either, we settle the grant without a claim, usually at zero (articles 4:44 and 4:47 Awb).'
			)
		)
	];
}
