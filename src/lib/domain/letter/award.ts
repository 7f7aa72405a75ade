import { asked, weighing } from './clauses.ts';
import type { AwardLetterData } from './award-data.ts';
import { claiming } from './claiming.ts';
import { deMinimis, breach, duties } from './duties.ts';
import { frame } from './frame.ts';
import { bullets, heading, note, paragraph, type Block, type Letter } from './letter.ts';
import { aboutVoucher, calculation } from './vouchers.ts';
import type { Voice } from './words.ts';

/** The letter that awards a grant: verleningsbeschikking (Awb 4:29 to 4:31, 4:37, 4:39). */
export function awardLetter(data: AwardLetterData): Letter {
	return frame(data.deviations.length > 0 ? 'partial_award' : 'award', data, (speak) => {
		const { say, money } = speak;
		const several = data.vouchers.length > 1;
		const total = money(data.total_cents);
		return {
			subject: several
				? say(
						`U krijgt ${data.vouchers.length} vouchers van samen ten hoogste ${total}`,
						`You receive ${data.vouchers.length} vouchers of at most ${total} together`
					)
				: say(`U krijgt een voucher van ten hoogste ${total}`, `You receive a voucher of at most ${total}`),
			blocks: [
				asked(data.request, data, speak),
				note(
					say('Ons besluit', 'Our decision'),
					say(
						`Wij verlenen u subsidie van ten hoogste ${total}. Hoeveel u precies krijgt, stellen wij vast nadat u de diensten hebt laten uitvoeren en betaald. Hieronder leest u wat u moet doen.`,
						`We award you a grant of at most ${total}. We settle the exact amount after you have had the services carried out and paid for them. Below you read what to do.`
					)
				),
				...deviations(data, speak),
				...data.vouchers.flatMap((voucher) => aboutVoucher(voucher, speak)),
				...calculation(data, speak),
				...(data.ranking
					? [
							heading(say('Hoe uw aanvraag is beoordeeld', 'How your application was judged')),
							...weighing(data.ranking, speak)
						]
					: []),
				...claiming(data, speak),
				...duties(data, speak),
				...deMinimis(data, speak),
				...breach(speak)
			],
			articles: [
				say(
					'de artikelen 4:23, 4:30, 4:31, 4:37, 4:46, 4:48, 4:57, 4:87 en 10:10',
					'articles 4:23, 4:30, 4:31, 4:37, 4:46, 4:48, 4:57, 4:87 and 10:10'
				)
			]
		};
	});
}

function deviations(data: AwardLetterData, { say, read, money }: Voice): Block[] {
	if (data.deviations.length === 0)
		return [paragraph(say('U krijgt alles wat u hebt gevraagd.', 'You receive all that you asked for.'))];
	return [
		heading(say('Waar wij van uw aanvraag afwijken', 'Where we deviate from your application')),
		bullets(
			...data.deviations.map((one) => {
				const asked = money(one.asked_cents);
				const outcome =
					one.awarded_cents === 0
						? say('dat krijgt u niet', 'you do not receive that')
						: say(
								`u krijgt ten hoogste ${money(one.awarded_cents)}`,
								`you receive at most ${money(one.awarded_cents)}`
							);
				return say(
					`${read(one.subject)}: u vroeg ${asked}, ${outcome}. ${read(one.reason)} (${one.source})`,
					`${read(one.subject)}: you asked ${asked}, ${outcome}. ${read(one.reason)} (${one.source})`
				);
			})
		)
	];
}
