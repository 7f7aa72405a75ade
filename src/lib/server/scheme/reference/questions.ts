import type { Question } from '#lib/domain/scheme/content.ts';

/** The self-assessment: twenty questions, asked at the application and again at the claim. */
export const QUESTIONS: readonly Question[] = [
	{
		code: 'Q01',
		domain: 1,
		text: {
			nl: 'Is één persoon aangewezen die verantwoordelijk is voor informatiebeveiliging?',
			en: 'Is one person named as responsible for information security?'
		}
	},
	{
		code: 'Q02',
		domain: 1,
		text: {
			nl: 'Is er een lijst van alle apparaten, programma’s en clouddiensten?',
			en: 'Is there a list of all devices, software and cloud services?'
		}
	},
	{
		code: 'Q03',
		domain: 1,
		text: {
			nl: 'Weet u welke systemen patiëntgegevens bevatten, en hoe lang u zonder elk daarvan kunt werken?',
			en: 'Do you know which systems hold patient data, and how long you can work without each of them?'
		}
	},
	{
		code: 'Q04',
		domain: 1,
		text: {
			nl: 'Is er in de laatste 12 maanden een risicoanalyse gemaakt?',
			en: 'Was a risk analysis made in the last 12 months?'
		}
	},
	{
		code: 'Q05',
		domain: 1,
		text: {
			nl: 'Heeft u met alle leveranciers die bij patiëntgegevens kunnen een verwerkersovereenkomst, en weet u wie u daar belt over beveiliging?',
			en: 'Do you have a processor agreement with every supplier that can reach patient data, and do you know whom to call there about security?'
		}
	},
	{
		code: 'Q06',
		domain: 2,
		text: {
			nl: 'Hebben alle medewerkers in de laatste 12 maanden een training over veilig werken gehad?',
			en: 'Did all staff have security training in the last 12 months?'
		}
	},
	{
		code: 'Q07',
		domain: 2,
		text: {
			nl: 'Weten medewerkers waar zij een verdachte mail of een fout melden, zonder dat iemand hun dat kwalijk neemt?',
			en: 'Do staff know where to report a suspicious mail or a mistake, without being blamed?'
		}
	},
	{
		code: 'Q08',
		domain: 2,
		text: {
			nl: 'Is er in de laatste 12 maanden een oefening met nepmail (phishing) gehouden?',
			en: 'Was a phishing exercise held in the last 12 months?'
		}
	},
	{
		code: 'Q09',
		domain: 3,
		text: {
			nl: 'Worden updates vanzelf of binnen 14 dagen geïnstalleerd?',
			en: 'Are updates installed automatically or within 14 days?'
		}
	},
	{
		code: 'Q10',
		domain: 3,
		text: {
			nl: 'Heeft elk apparaat actieve bescherming tegen schadelijke software, en let iemand op de meldingen?',
			en: 'Is protection against malware active on every device, and does someone watch its alerts?'
		}
	},
	{
		code: 'Q11',
		domain: 3,
		text: {
			nl: 'Zijn het wifi voor bezoekers, het netwerk van de praktijk en medische apparaten van elkaar gescheiden?',
			en: 'Are visitors’ wifi, the practice network and medical devices kept apart?'
		}
	},
	{
		code: 'Q12',
		domain: 3,
		text: {
			nl: 'Zijn laptops en telefoons versleuteld en op afstand te blokkeren?',
			en: 'Are laptops and phones encrypted, and can they be locked from afar?'
		}
	},
	{
		code: 'Q13',
		domain: 3,
		text: {
			nl: 'Heeft uw maildomein SPF, DKIM en DMARC, waarbij valse mail wordt geweigerd of apart gezet?',
			en: 'Does your mail domain have SPF, DKIM and DMARC, set to reject or quarantine false mail?'
		}
	},
	{
		code: 'Q14',
		domain: 4,
		critical_service: 'SV03',
		text: {
			nl: 'Logt iedereen in twee stappen in bij de mail, het patiëntdossier en op afstand?',
			en: 'Does everyone sign in with a second step for mail, the health record and remote access?'
		}
	},
	{
		code: 'Q15',
		domain: 4,
		text: {
			nl: 'Heeft iedereen een eigen account, zonder gedeelde inlognaam?',
			en: 'Does everyone use a personal account, with no shared sign-in?'
		}
	},
	{
		code: 'Q16',
		domain: 4,
		text: {
			nl: 'Worden rechten weggehaald op de laatste werkdag van een medewerker?',
			en: 'Are rights removed on a person’s last working day?'
		}
	},
	{
		code: 'Q17',
		domain: 4,
		text: {
			nl: 'Zijn er weinig beheerdersaccounts, en worden die alleen voor beheer gebruikt?',
			en: 'Are administrator accounts few, and used for administration only?'
		}
	},
	{
		code: 'Q18',
		domain: 5,
		critical_service: 'SV05',
		text: {
			nl: 'Is er een back-up waar gijzelsoftware niet bij kan, bijvoorbeeld los van het netwerk?',
			en: 'Is there a back-up that ransomware cannot reach, for example one kept off the network?'
		}
	},
	{
		code: 'Q19',
		domain: 5,
		critical_service: 'SV05',
		text: {
			nl: 'Is in de laatste 12 maanden geprobeerd of u gegevens uit de back-up kunt terugzetten?',
			en: 'Was restoring data from the back-up tried in the last 12 months?'
		}
	},
	{
		code: 'Q20',
		domain: 5,
		text: {
			nl: 'Is er een geschreven plan voor incidenten met telefoonnummers, en is dat plan geoefend?',
			en: 'Is there a written incident plan with phone numbers, and was it tried?'
		}
	}
];
