import type { ExtraQuestion } from '#lib/domain/scheme/content.ts';

/** The questions of the scheme's own: none is required, and whoever has little to tell is done at once. */
export const EXTRA_QUESTIONS: readonly ExtraQuestion[] = [
	{
		code: 'X01',
		kind: 'choice',
		required: false,
		text: {
			nl: 'Wie zorgt er voor uw computers en uw netwerk?',
			en: 'Who looks after your computers and your network?'
		},
		options: [
			{ code: 'supplier', name: { nl: 'Een ICT-bedrijf', en: 'An IT company' } },
			{ code: 'staff', name: { nl: 'Iemand van onszelf', en: 'Somebody of our own' } },
			{
				code: 'group',
				name: { nl: 'De groep of keten waar wij bij horen', en: 'The group or chain we belong to' }
			},
			{ code: 'nobody', name: { nl: 'Niemand in het bijzonder', en: 'Nobody in particular' } }
		]
	},
	{
		code: 'X02',
		kind: 'yes_no',
		required: false,
		text: {
			nl: 'Heeft iemand van buiten uw beveiliging in de laatste drie jaar onderzocht?',
			en: 'Has somebody from outside examined your security in the last three years?'
		},
		hint: {
			nl: 'Bijvoorbeeld met een scan of een audit. Dan hoeft u niet opnieuw te beginnen.',
			en: 'For example with a scan or an audit. Then you need not start all over again.'
		}
	},
	{
		code: 'X03',
		kind: 'file',
		required: false,
		shown_when: { code: 'X02', is: true },
		text: { nl: 'De samenvatting van dat onderzoek', en: 'The summary of that examination' },
		hint: {
			nl: 'Alleen de samenvatting, zonder wachtwoorden en zonder gegevens van patiënten.',
			en: 'Only the summary, without passwords and without data of patients.'
		}
	}
];
