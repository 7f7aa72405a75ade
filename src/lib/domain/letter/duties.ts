import type { AwardLetterData } from './award-data.ts';
import { bullets, heading, paragraph, type Block } from './letter.ts';
import type { Voice } from './words.ts';

/** What the recipient must do and keep (Awb 4:37 to 4:39; Regulation (EU) 2023/2831, art. 6(3) for the records). */
export function duties(data: AwardLetterData, { say, read }: Voice): Block[] {
	const publicity = data.publicity ? [read(data.publicity)] : [];
	return [
		heading(say('Uw verplichtingen', 'Your duties')),
		bullets(
			say(
				'Gebruik de subsidie alleen voor de diensten in deze brief, van de leveranciers in deze brief.',
				'Use the grant only for the services in this letter, from the suppliers in this letter.'
			),
			say(
				'Meld het meteen in het portaal als een dienst niet, niet op tijd of niet helemaal doorgaat, als u van leverancier wilt wisselen, of als er iets anders verandert dat voor de subsidie van belang is.',
				'Tell us at once in the portal when a service will not, not in time or not fully go ahead, when you want another supplier, or when anything else changes that matters for the grant.'
			),
			say(
				`Bewaar uw administratie over deze subsidie ${data.records_years} jaar: offertes, opdrachten, facturen, betaalbewijzen en bewijzen van levering.`,
				`Keep your records of this grant for ${data.records_years} years: quotes, orders, invoices, proofs of payment and of delivery.`
			),
			say(
				'Werk mee als wij of een financier willen controleren, ook bij u ter plaatse, tot het einde van die bewaartermijn.',
				'Cooperate when we or a funder want to check, also at your premises, until the end of that period.'
			),
			say(
				'Vraag voor dezelfde kosten geen andere subsidie of vergoeding. Hebt u die toch, meld het dan.',
				'Do not ask another grant or compensation for the same costs. If you have one, report it.'
			),
			say(
				'De leverancier is niet aan u verbonden en geeft u geen geschenken, kortingen achteraf of andere voordelen buiten de offerte om.',
				'The supplier is not connected to you and gives you no gifts, later discounts or other benefits outside the quote.'
			),
			...publicity
		)
	];
}

/** Regulation (EU) 2023/2831, art. 7(4): the amount, that it is de minimis aid, and the regulation by its title. */
export function deMinimis({ de_minimis: aid }: AwardLetterData, { say, money, date }: Voice): Block[] {
	return [
		heading(say('Deze subsidie is de-minimissteun', 'This grant is de minimis aid')),
		paragraph(
			say(
				`Deze subsidie is de-minimissteun met een brutosubsidie-equivalent van ${money(aid.amount_cents)}, volgens Verordening (EU) 2023/2831 van de Commissie van 13 december 2023 betreffende de toepassing van de artikelen 107 en 108 van het Verdrag betreffende de werking van de Europese Unie op de-minimissteun (PB L, 2023/2831).`,
				`This grant is de minimis aid with a gross grant equivalent of ${money(aid.amount_cents)}, under Commission Regulation (EU) 2023/2831 of 13 December 2023 on the application of Articles 107 and 108 of the Treaty on the Functioning of the European Union to de minimis aid (OJ L, 2023/2831).`
			)
		),
		paragraph(
			say(
				`Eén onderneming mag over elke periode van drie jaar samen niet meer dan ${money(aid.ceiling_cents)} de-minimissteun krijgen. U verklaarde eerder ${money(aid.declared_cents)} te hebben gekregen. De steun telt mee vanaf de datum van dit besluit. ` +
					`Uiterlijk ${date(aid.register_by_on)} staat zij in het openbare de-minimisregister. Stellen wij een lager bedrag vast, dan verbeteren wij het register.`,
				`A single undertaking may receive no more than ${money(aid.ceiling_cents)} of de minimis aid over any period of three years. You declared ${money(aid.declared_cents)} received before. The aid counts from the date of this decision. ` +
					`By ${date(aid.register_by_on)} it is in the public de minimis register. If we settle a lower amount, we correct the register.`
			)
		),
		paragraph(
			say(
				'Noem dit bedrag als u ergens anders een de-minimisverklaring invult.',
				'State this amount when you fill in a de minimis declaration elsewhere.'
			)
		)
	];
}

/** What follows when the duties are not met (Awb 4:46, 4:48, 4:49, 4:56, 4:57). */
export function breach({ say }: Voice): Block[] {
	return [
		heading(say('Als u zich niet aan de regels houdt', 'If you do not keep to the rules')),
		paragraph(
			say(
				'Voert u de diensten niet of niet helemaal uit, houdt u zich niet aan uw verplichtingen of waren uw gegevens onjuist? Dan kunnen wij de subsidie lager vaststellen (artikel 4:46 Awb), dit besluit intrekken of wijzigen (artikelen 4:48 en 4:49 Awb), ' +
					'de betaling opschorten (artikel 4:56 Awb) en geld dat u te veel kreeg terugvorderen (artikel 4:57 Awb). Voordat wij dat doen, vragen wij wat u ervan vindt.',
				'Do you not carry out the services, or not fully, do you not meet your duties, or was your information wrong? Then we can settle the grant at a lower amount (article 4:46 Awb), withdraw or change this decision (articles 4:48 and 4:49 Awb), ' +
					'suspend payment (article 4:56 Awb) and recover what you received too much (article 4:57 Awb). Before we do, we ask what you think of it.'
			)
		)
	];
}
