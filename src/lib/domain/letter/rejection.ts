import { asked, hearing, weighing } from './clauses.ts';
import { frame } from './frame.ts';
import { explain } from './grounds.ts';
import { bullets, heading, note, paragraph, type Block, type Letter } from './letter.ts';
import type { RejectionLetterData } from './rejection-data.ts';
import type { Voice } from './words.ts';

/** The letter that refuses a grant, with every ground and its article (Awb 3:46, 3:47, 4:25, 4:35). */
export function rejectionLetter(data: RejectionLetterData): Letter {
	return frame('rejection', data, (speak) => {
		const { say } = speak;
		const several = data.grounds.length > 1;
		return {
			subject: say('Uw aanvraag is afgewezen', 'Your application has been rejected'),
			blocks: [
				asked(data.request, data, speak),
				note(
					say('Ons besluit', 'Our decision'),
					several
						? say(
								`Wij wijzen uw aanvraag af, om ${data.grounds.length} redenen. Hieronder leest u welke, en wat u kunt doen.`,
								`We reject your application, for ${data.grounds.length} reasons. Below you read which, and what you can do.`
							)
						: say(
								'Wij wijzen uw aanvraag af. Hieronder leest u waarom, en wat u kunt doen.',
								'We reject your application. Below you read why, and what you can do.'
							)
				),
				heading(several ? say('De redenen', 'The reasons') : say('De reden', 'The reason')),
				...data.grounds.flatMap((ground) => explain(ground, data.ranking, speak)),
				...(data.ranking
					? [
							heading(say('Hoe uw aanvraag is beoordeeld', 'How your application was judged')),
							...weighing(data.ranking, speak)
						]
					: []),
				...hearing(data.view, speak),
				...again(data, speak)
			],
			articles: [
				data.grounds.some((ground) => ground.type === 'ceiling')
					? say(
							'de artikelen 3:46, 3:47, 4:6, 4:23, 4:25, tweede lid, 4:26 en 10:10',
							'articles 3:46, 3:47, 4:6, 4:23, 4:25(2), 4:26 and 10:10'
						)
					: say('de artikelen 3:46, 3:47, 4:6, 4:23 en 10:10', 'articles 3:46, 3:47, 4:6, 4:23 and 10:10')
			]
		};
	});
}

/** Awb 4:6: a new application after a refusal names new facts; what would change the outcome. */
function again(data: RejectionLetterData, { say, read }: Voice): Block[] {
	const remedies = data.grounds.flatMap((ground) =>
		ground.type === 'rule' && ground.remedy ? [read(ground.remedy)] : []
	);
	return [
		heading(say('Kunt u opnieuw aanvragen?', 'Can you apply again?')),
		paragraph(
			say(
				'Ja. Noem in een nieuwe aanvraag wat er is veranderd; zonder nieuwe feiten kunnen wij naar dit besluit verwijzen (artikel 4:6 Awb).',
				'Yes. State in a new application what has changed; without new facts we can refer to this decision (article 4:6 Awb).'
			) + (data.next_chance ? ` ${read(data.next_chance)}` : '')
		),
		...(remedies.length > 0
			? [
					paragraph(say('Dit zou het verschil maken:', 'This would make the difference:')),
					bullets(...remedies)
				]
			: [])
	];
}
