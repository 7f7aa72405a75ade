import type { Ranking } from './data.ts';
import { keyvalue, paragraph, subheading, words, type Block } from './letter.ts';
import type { Ground } from './rejection-data.ts';
import type { Voice } from './words.ts';

/** One ground of refusal with its facts and its article. */
export function explain(ground: Ground, ranking: Ranking | null, speak: Voice): Block[] {
	if (ground.type === 'rule') return ruleGround(ground, speak);
	if (ground.type === 'score') return scoreGround(ground, ranking, speak);
	return ceilingGround(ground, ranking, speak);
}

function ruleGround(ground: Extract<Ground, { type: 'rule' }>, { say, read }: Voice): Block[] {
	const rule = say(
		`Regel ${ground.rule_id}, versie ${ground.rule_version}. Grondslag: ${ground.article}.`,
		`Rule ${ground.rule_id}, version ${ground.rule_version}. Basis: ${ground.article}.`
	);
	return [
		subheading(read(ground.statement)),
		paragraph([read(ground.reason), ground.explanation ?? ''].filter(Boolean).join(' ')),
		...(ground.facts.length > 0
			? [
					{
						type: 'table',
						caption: say('Van welke gegevens wij uitgaan', 'The facts we relied on'),
						columns: [
							words(say('Gegeven', 'Fact'), 4),
							words(say('Waarde', 'Value'), 3),
							words(say('Komt uit', 'Comes from'), 3)
						],
						rows: ground.facts.map((fact) => [read(fact.name), read(fact.value), read(fact.source)]),
						total: null
					} as const
				]
			: []),
		paragraph(rule)
	];
}

function scoreGround(
	{ below }: Extract<Ground, { type: 'score' }>,
	ranking: Ranking | null,
	{ say, read, score }: Voice
): Block[] {
	if (!ranking) throw new RangeError('A rejection on score needs the ranking.');
	const points = say(
		`Uw aanvraag kreeg ${score(ranking.score)} van de 100 punten.`,
		`Your application received ${score(ranking.score)} of 100 points.`
	);
	const where = say(
		'Bij “Hoe uw aanvraag is beoordeeld” ziet u waar de punten zitten.',
		'Under “How your application was judged” you see where the points are.'
	);
	if (below?.length)
		return [
			subheading(
				say(
					'Uw aanvraag haalt het minimum van een criterium niet',
					'Your application does not reach the minimum of a criterion'
				)
			),
			paragraph(
				`${points} ${say(
					'Daarnaast is voor sommige criteria een eigen minimum nodig. Wie daaronder blijft, wijzen wij af, hoeveel punten of geld er ook is.',
					'Some criteria also need a minimum of their own. Whoever stays below it is rejected, however many points or however much money there is.'
				)} ${where}`
			),
			keyvalue(
				...below.map(({ name, minimum, level }): [string, string] => [
					read(name),
					say(
						`gemiddeld ${score(level)} van 5; nodig is ten minste ${minimum}`,
						`${score(level)} of 5 on average; at least ${minimum} is needed`
					)
				])
			)
		];
	return [
		subheading(say('Uw aanvraag kreeg te weinig punten', 'Your application received too few points')),
		paragraph(
			`${points} ${say(
				`Er zijn ten minste ${ranking.minimum_score} punten nodig; daaronder wijzen wij af, hoeveel geld er ook is.`,
				`At least ${ranking.minimum_score} points are needed; below that we reject, however much money there is.`
			)} ${where}`
		)
	];
}

/** Awb 4:25(2): an application is refused as far as the ceiling would be passed. */
function ceilingGround(
	ground: Extract<Ground, { type: 'ceiling' }>,
	ranking: Ranking | null,
	{ say, read, money, date, score }: Voice
): Block[] {
	const place =
		ranking !== null && ranking.position !== null
			? { position: ranking.position, of: ranking.ranked_cases }
			: (ground.place ?? null);
	const lot = ground.place?.lot ?? null;
	const yours: [string, string][] = place
		? [
				[
					say('Uw plaats', 'Your place'),
					say(`${place.position} van ${place.of}`, `${place.position} of ${place.of}`)
				],
				...(ranking ? [[say('Uw punten', 'Your points'), score(ranking.score)] as [string, string]] : []),
				...(lot
					? [
							[say('Begin van uw lotnummer', 'Start of your lot number'), lot.slice(0, 12)] as [
								string,
								string
							]
						]
					: [])
			]
		: [];
	return [
		subheading(say('Het subsidieplafond is bereikt', 'The subsidy ceiling has been reached')),
		paragraph(
			say(
				`Voor deze ronde is ${money(ground.ceiling_cents)} beschikbaar. ${read(ground.method)} Op ${date(ground.reached_on)} is de rangschikking vastgesteld. Toen uw aanvraag aan de beurt was, was er niet genoeg geld over. Wij moeten uw aanvraag dan afwijzen (artikel 4:25, tweede lid, Awb).`,
				`For this tranche ${money(ground.ceiling_cents)} is available. ${read(ground.method)} On ${date(ground.reached_on)} the ranking was fixed. When it was your application’s turn, not enough money was left. We must then reject it (article 4:25(2) Awb).`
			)
		),
		keyvalue(
			[say('Subsidieplafond', 'Ceiling'), money(ground.ceiling_cents)],
			[say('Toegekend in deze ronde', 'Awarded in this tranche'), money(ground.awarded_cents)],
			[say('Nog over', 'Left'), money(ground.left_cents)],
			[say('Nodig voor uw aanvraag', 'Needed for your application'), money(ground.needed_cents)],
			...yours,
			[
				say('Laatste plaats met subsidie', 'Last place with a grant'),
				ground.last_awarded_score === null
					? String(ground.last_awarded_position)
					: say(
							`${ground.last_awarded_position}, met ${score(ground.last_awarded_score)} punten`,
							`${ground.last_awarded_position}, with ${score(ground.last_awarded_score)} points`
						)
			]
		)
	];
}
