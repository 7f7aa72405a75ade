import type { Criterion } from '#lib/domain/scheme/content.ts';

/** What reviewers score: the same record feeds the public page, the score sheet and the letter. */
export const CRITERIA: readonly Criterion[] = [
	{
		code: 'need',
		weight: 40,
		name: { nl: 'Noodzaak', en: 'Need' },
		question: {
			nl: 'Hoe groot is de achterstand in digitale veiligheid die deze voucher aanpakt?',
			en: 'How large is the security gap that this voucher deals with?'
		},
		anchors: [
			{
				nl: 'Er is geen achterstand, of de gevraagde diensten pakken die niet aan.',
				en: 'There is no gap, or the services asked for do not deal with it.'
			},
			{
				nl: 'De achterstand is klein: de basis is op orde en alleen losse punten ontbreken.',
				en: 'The gap is small: the basics are in place and only separate points are missing.'
			},
			{
				nl: 'De achterstand is beperkt: één onderdeel van de zelfbeoordeling blijft achter.',
				en: 'The gap is limited: one domain of the self-assessment falls behind.'
			},
			{
				nl: 'De achterstand is duidelijk: meerdere onderdelen blijven achter en de diensten sluiten daarop aan.',
				en: 'The gap is clear: several domains fall behind and the services match them.'
			},
			{
				nl: 'De achterstand is groot: een kritieke maatregel ontbreekt en de diensten lossen dat op.',
				en: 'The gap is large: a critical measure is missing and the services solve that.'
			},
			{
				nl: 'De achterstand is zeer groot: meerdere kritieke maatregelen ontbreken en de diensten lossen de ergste eerst op.',
				en: 'The gap is very large: several critical measures are missing and the services solve the worst first.'
			}
		]
	},
	{
		code: 'patient_impact',
		weight: 25,
		name: { nl: 'Belang voor patiënten', en: 'Patient impact' },
		question: {
			nl: 'Wat merken patiënten of cliënten ervan als het misgaat, en wat verandert de voucher daaraan?',
			en: 'What would patients or clients notice if things went wrong, and what does the voucher change about that?'
		},
		anchors: [
			{
				nl: 'Het belang voor patiënten is niet beschreven.',
				en: 'The impact on patients is not described.'
			},
			{
				nl: 'Het belang is alleen in algemene woorden beschreven.',
				en: 'The impact is described in general words only.'
			},
			{
				nl: 'Een storing of lek geeft ongemak, maar de zorg kan doorgaan.',
				en: 'An outage or leak is a nuisance, but care can go on.'
			},
			{
				nl: 'Een storing of lek raakt de zorg of de privacy van een deel van de patiënten; de aanvraag legt uit hoe.',
				en: 'An outage or leak affects the care or privacy of some patients; the application explains how.'
			},
			{
				nl: 'Een storing of lek raakt veel patiënten of gevoelige gegevens, en het plan maakt dat gevolg duidelijk kleiner.',
				en: 'An outage or leak affects many patients or sensitive data, and the plan makes that effect clearly smaller.'
			},
			{
				nl: 'De zorg kan snel gevaar lopen of patiënten zijn extra kwetsbaar; het plan laat concreet zien hoe de zorg veilig doorgaat.',
				en: 'Care can soon be at risk or patients are especially vulnerable; the plan shows concretely how care goes on safely.'
			}
		]
	},
	{
		code: 'plan_quality',
		weight: 20,
		minimum: 2,
		name: { nl: 'Kwaliteit van het plan', en: 'Quality of the plan' },
		question: {
			nl: 'Is het plan uitvoerbaar, passend bij de praktijk en redelijk van prijs?',
			en: 'Can the plan be carried out, does it fit the practice and is its price reasonable?'
		},
		anchors: [
			{
				nl: 'Er is geen plan, of het plan en de diensten horen niet bij elkaar.',
				en: 'There is no plan, or the plan and the services do not belong together.'
			},
			{
				nl: 'Het plan noemt diensten zonder uit te leggen waarom of in welke volgorde.',
				en: 'The plan lists services without explaining why or in which order.'
			},
			{
				nl: 'Het plan is te volgen, maar de planning of de onderbouwing van de prijs ontbreekt.',
				en: 'The plan can be followed, but the timing or the grounds for the price are missing.'
			},
			{
				nl: 'Het plan is logisch, heeft een haalbare planning en de prijzen zijn te begrijpen.',
				en: 'The plan is logical, has feasible timing and its prices can be understood.'
			},
			{
				nl: 'Het plan is concreet, iemand in de praktijk is verantwoordelijk en de prijzen zijn goed onderbouwd.',
				en: 'The plan is concrete, someone in the practice is responsible and the prices are well supported.'
			},
			{
				nl: 'Het plan is concreet en goed onderbouwd, en laat zien hoe het resultaat na de voucher in stand blijft.',
				en: 'The plan is concrete and well supported, and shows how the result is kept up after the voucher.'
			}
		]
	},
	{
		code: 'region',
		weight: 15,
		name: { nl: 'Regio en bereik', en: 'Region and reach' },
		question: {
			nl: 'Helpt de voucher een regio of een groep patiënten met weinig ander zorgaanbod?',
			en: 'Does the voucher help a region or a group of patients with few other care providers?'
		},
		anchors: [
			{
				nl: 'Over de regio of de groep patiënten is niets vermeld.',
				en: 'Nothing is said about the region or the group of patients.'
			},
			{
				nl: 'Er is veel vergelijkbaar zorgaanbod in de buurt.',
				en: 'There is much comparable care nearby.'
			},
			{
				nl: 'Er is enig vergelijkbaar zorgaanbod; patiënten kunnen meestal ergens anders terecht.',
				en: 'There is some comparable care; patients can usually go elsewhere.'
			},
			{
				nl: 'Het zorgaanbod in de regio is beperkt; uitwijken kost patiënten veel tijd.',
				en: 'Care in the region is limited; going elsewhere costs patients much time.'
			},
			{
				nl: 'Er is weinig zorgaanbod, of de praktijk bedient een groep die elders moeilijk terecht kan.',
				en: 'There is little care, or the practice serves a group that has difficulty finding care elsewhere.'
			},
			{
				nl: 'De praktijk is in de regio of voor de groep bijna de enige aanbieder.',
				en: 'The practice is nearly the only provider in the region or for the group.'
			}
		]
	}
];
