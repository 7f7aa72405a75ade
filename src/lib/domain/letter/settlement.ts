import { hearing } from './clauses.ts';
import { frame } from './frame.ts';
import { bullets, heading, note, paragraph, type Block, type Letter } from './letter.ts';
import { calculation, costs } from './settled.ts';
import type { SettlementLetterData } from './settlement-data.ts';
import type { Voice } from './words.ts';

/** The letter that settles a grant: vaststellingsbeschikking (Awb 4:42, 4:46, 4:47, 4:52, 4:87). */
export function settlementLetter(data: SettlementLetterData): Letter {
	return frame('settlement', data, (speak) => {
		const { say, read, money, date } = speak;
		const settled = money(data.settled_cents);
		const { voucher, award, claim } = data;
		return {
			subject: say(`Uw subsidie is vastgesteld op ${settled}`, `Your grant has been settled at ${settled}`),
			blocks: [
				paragraph(
					say(
						`Op ${date(award.decided_on)} verleenden wij u subsidie van ten hoogste ${money(voucher.amount_cents)} (brief ${award.number}, voucher ${voucher.number}: ${read(voucher.name)}). Op ${date(claim.received_on)} ontvingen wij uw declaratie ${claim.number}. Die was compleet op ${date(claim.complete_on)}.`,
						`On ${date(award.decided_on)} we awarded you a grant of at most ${money(voucher.amount_cents)} (letter ${award.number}, voucher ${voucher.number}: ${read(voucher.name)}). On ${date(claim.received_on)} we received your claim ${claim.number}. It was complete on ${date(claim.complete_on)}.`
					)
				),
				note(say('Ons besluit', 'Our decision'), outcome(data, speak)),
				...costs(data, speak),
				...calculation(data, speak),
				...hearing(data.view, speak),
				...payment(data, speak),
				...afterwards(data, speak)
			],
			articles: [
				say(
					'de artikelen 4:42, 4:46, 4:47, 4:52, 4:87 en 10:10',
					'articles 4:42, 4:46, 4:47, 4:52, 4:87 and 10:10'
				)
			]
		};
	});
}

function outcome({ settled_cents, payable_cents }: SettlementLetterData, { say, money }: Voice): string {
	const settled = money(settled_cents);
	if (payable_cents < 0)
		return say(
			`Wij stellen uw subsidie vast op ${settled}. U kreeg al meer: ${money(-payable_cents)} moet terug. Daarover krijgt u een apart besluit.`,
			`We settle your grant at ${settled}. You already received more: ${money(-payable_cents)} must be returned. You will get a separate decision about that.`
		);
	if (payable_cents === 0)
		return say(
			`Wij stellen uw subsidie vast op ${settled}. Er volgt geen betaling meer.`,
			`We settle your grant at ${settled}. No further payment follows.`
		);
	return say(
		`Wij stellen uw subsidie vast op ${settled}. U krijgt van ons ${money(payable_cents)}.`,
		`We settle your grant at ${settled}. You will receive ${money(payable_cents)} from us.`
	);
}

function payment(data: SettlementLetterData, { say, weekday }: Voice): Block[] {
	if (data.payable_cents <= 0) return [];
	return [
		heading(say('Wanneer u het geld krijgt', 'When you receive the money')),
		paragraph(
			say(
				`Wij betalen uiterlijk ${weekday(data.pay_by_on)} op uw rekening die eindigt op ${data.account_ending}. Dat is binnen zes weken na de verzending van deze brief (artikel 4:87 Awb).`,
				`We pay by ${weekday(data.pay_by_on)} into your account ending in ${data.account_ending}. That is within six weeks after this letter was sent (article 4:87 Awb).`
			)
		)
	];
}

function afterwards(data: SettlementLetterData, { say, money, date }: Voice): Block[] {
	const rest = data.released_cents > 0;
	return [
		heading(say('Wat er verder gebeurt', 'What happens next')),
		bullets(
			...(rest
				? [
						say(
							`Van uw voucher blijft ${money(data.released_cents)} over. Dat bedrag vervalt voor u` +
								(data.released_to_tranche ? ' en komt weer beschikbaar voor andere aanvragers.' : '.'),
							`Of your voucher ${money(data.released_cents)} is left. That amount lapses for you` +
								(data.released_to_tranche ? ' and becomes available to other applicants.' : '.')
						)
					]
				: []),
			...(data.register_corrected_by_on
				? [
						say(
							`Uiterlijk ${date(data.register_corrected_by_on)} verbeteren wij het de-minimisregister: deze subsidie telt daar voor ${money(data.settled_cents)}.`,
							`By ${date(data.register_corrected_by_on)} we correct the de minimis register: this grant counts there for ${money(data.settled_cents)}.`
						)
					]
				: [
						say(
							`Deze subsidie blijft in het de-minimisregister staan voor ${money(data.settled_cents)}.`,
							`This grant stays in the de minimis register for ${money(data.settled_cents)}.`
						)
					]),
			say(
				`Bewaar uw administratie over deze subsidie nog ${data.records_years} jaar. Wij kunnen controleren en dit besluit tot vijf jaar later wijzigen als blijkt dat de subsidie niet klopt (artikel 4:49 Awb).`,
				`Keep your records of this grant for another ${data.records_years} years. We may check and can change this decision up to five years later if the grant turns out to be wrong (article 4:49 Awb).`
			)
		)
	];
}
