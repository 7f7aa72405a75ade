import type { DecisionData, Request } from './data.ts';
import { asked } from './clauses.ts';
import { frame } from './frame.ts';
import { heading, note, paragraph, type Letter } from './letter.ts';

export type NotProcessedLetterData = DecisionData & {
	readonly request: Request;
	/** What was asked to complete, and until when (Awb 4:5(1)). */
	readonly asked: { readonly on: string; readonly until_on: string; readonly what: string };
	/** The last day on which this decision could be announced (Awb 4:5(4)). */
	readonly decide_until_on: string;
};

/** The letter that an application is not processed: what was missing, what was asked, that its term passed (Awb 4:5). */
export function notProcessedLetter(data: NotProcessedLetterData): Letter {
	return frame('not_processed', data, (speak) => {
		const { say, date } = speak;
		const { on, until_on, what } = data.asked;
		return {
			subject: say('Wij behandelen uw aanvraag niet', 'We do not process your application'),
			blocks: [
				asked(data.request, data, speak),
				note(
					say('Ons besluit', 'Our decision'),
					say(
						'Wij behandelen uw aanvraag niet, omdat zij niet compleet is. Wij hebben niet gekeken of u recht hebt op subsidie.',
						'We do not process your application, because it is not complete. We have not looked at whether you are entitled to a grant.'
					)
				),
				heading(say('Wat er ontbrak', 'What was missing')),
				paragraph(
					say(
						`Op ${date(on)} vroegen wij u om uw aanvraag aan te vullen. U kon dat doen tot en met ${date(until_on)}. Wij vroegen u:`,
						`On ${date(on)} we asked you to complete your application. You could do so up to and including ${date(until_on)}. We asked you:`
					)
				),
				paragraph(what),
				paragraph(
					say(
						`Wij hebben geen aanvulling ontvangen. Dan mogen wij besluiten een aanvraag niet te behandelen. Dat moeten wij doen binnen vier weken nadat uw termijn voorbij is: uiterlijk ${date(data.decide_until_on)}.`,
						`We received no completion. We may then decide not to process an application. We must do so within four weeks after your term has passed: by ${date(data.decide_until_on)}.`
					)
				),
				heading(say('Kunt u opnieuw aanvragen?', 'Can you apply again?')),
				paragraph(
					say(
						'Ja, zolang er een ronde open is. Stuur dan meteen alles mee wat nodig is.',
						'Yes, while a tranche is open. Please send everything that is needed straight away.'
					)
				)
			],
			articles: [
				say(
					'de artikelen 3:46, 3:47, 4:5, eerste en vierde lid, 4:23 en 10:10',
					'articles 3:46, 3:47, 4:5(1) and (4), 4:23 and 10:10'
				)
			]
		};
	});
}
