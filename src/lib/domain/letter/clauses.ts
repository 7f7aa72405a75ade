import type { AskedView, DecisionData, Ranking, Request } from './data.ts';
import { amounts, bullets, heading, paragraph, subheading, words, type Block } from './letter.ts';
import type { Voice } from './words.ts';

/** What was asked and when it came: the first lines of a decision on an application. */
export function asked(
	request: Request,
	data: DecisionData,
	{ say, read, money, date, enumerate }: Voice
): Block {
	const kinds = enumerate(request.kinds.map((kind) => `voucher ${kind}`));
	const name = read(data.scheme.name);
	const complete = request.complete_on
		? say(
				` Uw aanvraag was compleet op ${date(request.complete_on)}.`,
				` Your application was complete on ${date(request.complete_on)}.`
			)
		: '';
	return paragraph(
		say(
			`U vroeg op ${date(request.received_on)} subsidie aan op grond van de ${name} (${data.scheme.code}), ` +
				`${read(data.tranche)}: ${kinds}, samen ${money(request.amount_cents)}.${complete}`,
			`On ${date(request.received_on)} you applied for a grant under the ${name} (${data.scheme.code}), ` +
				`${read(data.tranche)}: ${kinds}, ${money(request.amount_cents)} in all.${complete}`
		)
	);
}

/** The scores per criterion with the reviewers' reasons, without their names. */
export function weighing(ranking: Ranking, { say, read, score }: Voice): Block[] {
	const reviewer = (index: number) => say(`Beoordelaar ${index + 1}`, `Reviewer ${index + 1}`);
	const minimumOf = (minimum: number | undefined) =>
		minimum === undefined
			? ''
			: say(
					`Voor dit criterium is gemiddeld ten minste een ${minimum} nodig.`,
					`This criterion needs at least ${minimum} on average.`
				);
	const place =
		ranking.position === null
			? ''
			: say(
					` Daarmee stond u op plaats ${ranking.position} van ${ranking.ranked_cases}.`,
					` That put you in place ${ranking.position} of ${ranking.ranked_cases}.`
				);
	return [
		paragraph(
			say(
				`Onafhankelijke beoordelaars hebben uw aanvraag beoordeeld op ${ranking.criteria.length} vaste criteria, die vooraf bekend waren. ` +
					`Uw aanvraag kreeg ${score(ranking.score)} van de 100 punten. Er zijn ten minste ${ranking.minimum_score} punten nodig.${place}`,
				`Independent reviewers scored your application on ${ranking.criteria.length} fixed criteria, published beforehand. ` +
					`It received ${score(ranking.score)} of 100 points. At least ${ranking.minimum_score} points are needed.${place}`
			)
		),
		{
			type: 'table',
			caption: say('Uw punten per criterium', 'Your points for each criterion'),
			columns: [
				words(say('Criterium', 'Criterion'), 6),
				amounts(say('Hoogst mogelijk', 'Maximum'), 2),
				amounts(say('Uw punten', 'Your points'), 2)
			],
			rows: ranking.criteria.map((one) => [read(one.name), String(one.weight), score(one.points)]),
			total: [say('Totaal', 'Total'), '100', score(ranking.score)]
		},
		...ranking.criteria.flatMap((one) => [
			subheading(read(one.name)),
			...(one.question
				? [paragraph([read(one.question), minimumOf(one.minimum)].filter(Boolean).join(' '))]
				: []),
			bullets(
				...one.reviews.map((review, index) => {
					const level = review.anchor ? ` (“${read(review.anchor)}”)` : '';
					return say(
						`${reviewer(index)} gaf een ${review.score} op een schaal van 0 tot en met 5${level}: ${review.reason}`,
						`${reviewer(index)} gave ${review.score} on a scale from 0 to 5${level}: ${review.reason}`
					);
				})
			)
		])
	];
}

/** Awb 4:7 and 4:12: that a view was asked, what came of it. */
export function hearing(view: AskedView | null, { say, date }: Voice): Block[] {
	if (!view) return [];
	const asked = say(
		`Voordat wij dit besluit namen, vroegen wij op ${date(view.asked_on)} uw zienswijze. U kon tot en met ${date(view.until_on)} reageren.`,
		`Before we decided, on ${date(view.asked_on)} we asked for your view. You could respond up to and including ${date(view.until_on)}.`
	);
	const answer = view.answered_on
		? say(
				`U reageerde op ${date(view.answered_on)}. ${view.summary ?? ''}`,
				`You responded on ${date(view.answered_on)}. ${view.summary ?? ''}`
			)
		: say('Wij hebben geen reactie ontvangen.', 'We received no response.');
	return [
		heading(say('Uw zienswijze', 'Your view')),
		paragraph(`${asked} ${answer}`.trim()),
		...(view.response ? [paragraph(view.response)] : [])
	];
}

/** Awb 3:47(2): the legal rule behind the decision, and in whose name it was taken (10:10). */
export function lawfulness(
	data: DecisionData,
	{ say, read, enumerate }: Voice,
	articles: readonly string[]
): Block[] {
	const { grantor } = data.scheme;
	const list = enumerate(articles);
	return [
		heading(say('De regels waarop dit besluit rust', 'The rules behind this decision')),
		paragraph(
			say(
				`${read(grantor.name)} besluit namens ${read(grantor.on_behalf_of)}. De grondslag is ${read(data.scheme.legal_basis)}. ` +
					`Daarnaast zijn van toepassing: ${list} van de Algemene wet bestuursrecht (Awb).`,
				`${read(grantor.name)} decides on behalf of ${read(grantor.on_behalf_of)}. The legal basis is ${read(data.scheme.legal_basis)}. ` +
					`Also applied: ${list} of the General Administrative Law Act (Algemene wet bestuursrecht, Awb). ` +
					'You chose English for this letter; the law itself is in Dutch.'
			)
		)
	];
}
