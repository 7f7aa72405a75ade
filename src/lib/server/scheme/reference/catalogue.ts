import type { Service } from '#lib/domain/scheme/content.ts';

/** The thirteen services a voucher pays for, after the five principles of basic digital resilience. */
export const CATALOGUE: readonly Service[] = [
	{
		code: 'SV01',
		hardware: false,
		principle: 1,
		price_cents: { from: 500_00, to: 3_000_00 },
		advice: true,
		name: { nl: 'Nulmeting en risicoscan', en: 'Baseline and risk scan' },
		explanation: {
			nl: 'Een deskundige bekijkt hoe uw praktijk er nu voor staat: apparaten, programma’s, toegang, back-ups en afspraken. U krijgt te horen waar de grootste risico’s zitten en wat u het eerst moet doen.',
			en: 'An expert looks at how your practice is doing now: devices, software, access, back-ups and agreements. You hear where the biggest risks are and what to do first.'
		},
		deliverable: {
			nl: 'Rapport met datum, een score per onderdeel en de tien belangrijkste acties.',
			en: 'A dated report with a score per domain and the ten most important actions.'
		}
	},
	{
		code: 'SV02',
		hardware: false,
		principle: 1,
		price_cents: { from: 750_00, to: 6_000_00 },
		advice: true,
		name: { nl: 'NEN 7510: vergelijking en plan', en: 'NEN 7510 gap analysis and plan' },
		explanation: {
			nl: 'NEN 7510 is de norm voor informatiebeveiliging in de zorg. U ziet aan welke eisen uw praktijk al voldoet, aan welke niet, en in welke volgorde u de rest aanpakt.',
			en: 'NEN 7510 is the Dutch standard for information security in healthcare. You see which requirements your practice already meets, which it does not, and in which order to deal with the rest.'
		},
		deliverable: {
			nl: 'Tabel met de verschillen en een eerste verklaring van toepasselijkheid.',
			en: 'A table of the gaps and a first statement of applicability.'
		}
	},
	{
		code: 'SV03',
		principle: 4,
		price_cents: { from: 400_00, to: 5_000_00 },
		name: {
			nl: 'Inloggen in twee stappen en wachtwoordbeheer',
			en: 'Multi-factor sign-in and password manager'
		},
		explanation: {
			nl: 'Iedereen logt in met een wachtwoord én een tweede stap, zoals een code op de telefoon. Een wachtwoordkluis maakt en bewaart sterke wachtwoorden, zodat een gestolen wachtwoord niet genoeg is om binnen te komen.',
			en: 'Everyone signs in with a password and a second step, such as a code on the phone. A password manager makes and keeps strong passwords, so that a stolen password is not enough to get in.'
		},
		deliverable: {
			nl: 'Overzicht uit het beheerscherm: het deel van de accounts met een tweede stap, vóór en na.',
			en: 'An export from the administration screen: the share of accounts with a second step, before and after.'
		}
	},
	{
		code: 'SV04',
		hardware: false,
		principle: 4,
		price_cents: { from: 400_00, to: 4_000_00 },
		name: { nl: 'Rechten opschonen en uit dienst', en: 'Access rights review and leavers' },
		explanation: {
			nl: 'U bepaalt wie bij welke gegevens mag en haalt rechten weg die niemand meer nodig heeft. Er komt een vaste lijst van stappen voor als een medewerker vertrekt.',
			en: 'You decide who may see which data and remove rights that nobody needs any more. You get a fixed list of steps for when a member of staff leaves.'
		},
		deliverable: {
			nl: 'Tabel met rollen en rechten, en een lijst van de verwijderde accounts.',
			en: 'A table of roles and rights, and a list of the accounts removed.'
		}
	},
	{
		code: 'SV05',
		principle: 5,
		price_cents: { from: 400_00, to: 6_000_00 },
		name: { nl: 'Back-up en hersteltest', en: 'Back-up and restore test' },
		explanation: {
			nl: 'U krijgt een back-up waar gijzelsoftware niet bij kan. Daarna wordt echt geprobeerd of uw gegevens terug te zetten zijn, en hoe lang dat duurt.',
			en: 'You get a back-up that ransomware cannot reach. Then someone really tries whether your data can be put back, and how long that takes.'
		},
		deliverable: {
			nl: 'Verslag van de hersteltest met datum, welke gegevens zijn teruggezet en hoe lang het duurde.',
			en: 'A record of the restore test with its date, the data put back and the time it took.'
		}
	},
	{
		code: 'SV06',
		hardware: false,
		principle: 3,
		price_cents: { from: 400_00, to: 5_000_00 },
		name: { nl: 'Updates en zwakke plekken', en: 'Patching and vulnerability scan' },
		explanation: {
			nl: 'Updates worden vanzelf en op tijd geïnstalleerd. Een scan zoekt naar bekende zwakke plekken in uw systemen; de ernstige worden opgelost.',
			en: 'Updates are installed automatically and in time. A scan looks for known weaknesses in your systems; the serious ones are fixed.'
		},
		deliverable: {
			nl: 'Scan vóór en na, met het aantal ernstige zwakke plekken dat nog open staat.',
			en: 'A scan before and after, with the number of serious weaknesses still open.'
		}
	},
	{
		code: 'SV07',
		principle: 3,
		price_cents: { from: 300_00, to: 6_000_00 },
		name: { nl: 'Beheerde beveiliging van apparaten', en: 'Managed endpoint protection' },
		explanation: {
			nl: 'Elke computer, laptop en telefoon krijgt bescherming tegen schadelijke software. Een leverancier kijkt mee en grijpt in als er iets verdachts gebeurt.',
			en: 'Every computer, laptop and phone is protected against malware. A provider watches along and steps in when something suspicious happens.'
		},
		deliverable: {
			nl: 'Lijst van alle apparaten met de stand van de beveiliging per apparaat.',
			en: 'A list of all devices with the state of the protection on each.'
		}
	},
	{
		code: 'SV08',
		principle: 3,
		price_cents: { from: 500_00, to: 10_000_00 },
		name: { nl: 'Veilig netwerk en wifi', en: 'Secure network and wifi' },
		explanation: {
			nl: 'Het wifi voor bezoekers, het netwerk van de praktijk en medische apparaten worden van elkaar gescheiden. Er komt een goed ingestelde firewall, en wie thuis werkt doet dat via een beveiligde verbinding.',
			en: 'Visitors’ wifi, the practice network and medical devices are kept apart. A firewall is set up properly, and people who work from home do so through a secured connection.'
		},
		deliverable: {
			nl: 'Tekening van het netwerk en een verklaring over de instellingen.',
			en: 'A drawing of the network and a statement of its settings.'
		}
	},
	{
		code: 'SV09',
		hardware: false,
		principle: 3,
		price_cents: { from: 300_00, to: 3_000_00 },
		name: { nl: 'Beveiliging van e-mail en domein', en: 'E-mail and domain security' },
		explanation: {
			nl: 'Uw domein wordt zo ingesteld dat anderen geen mail uit uw naam kunnen sturen (SPF, DKIM en DMARC). Nepmail wordt beter tegengehouden.',
			en: 'Your domain is set up so that others cannot send mail in your name (SPF, DKIM and DMARC). Fake mail is stopped more often.'
		},
		deliverable: {
			nl: 'Uitslag van een mail- en websitetest, vóór en na.',
			en: 'The result of a mail and website test, before and after.'
		}
	},
	{
		code: 'SV10',
		hardware: false,
		principle: 2,
		price_cents: { from: 300_00, to: 4_000_00 },
		name: { nl: 'Training en phishingoefening', en: 'Training and phishing exercise' },
		explanation: {
			nl: 'Uw medewerkers leren hoe zij nepmail en andere trucs herkennen en waar zij die melden. Een oefening met onschuldige nepmail laat zien of het werkt.',
			en: 'Your staff learn to recognise fake mail and other tricks, and where to report them. An exercise with harmless fake mail shows whether it works.'
		},
		deliverable: {
			nl: 'Aantal deelnemers (zonder namen) en de uitkomst van de oefening.',
			en: 'The number of participants (no names) and the result of the exercise.'
		}
	},
	{
		code: 'SV11',
		hardware: false,
		principle: 5,
		price_cents: { from: 400_00, to: 4_000_00 },
		name: { nl: 'Incidentplan en oefening', en: 'Incident plan and exercise' },
		explanation: {
			nl: 'U maakt een kort plan voor als het misgaat: wie doet wat, wie belt u, en hoe gaat de zorg door? Daarna oefent u het plan een keer aan tafel.',
			en: 'You make a short plan for when things go wrong: who does what, whom do you call, and how does care go on? Then you try the plan once around a table.'
		},
		deliverable: {
			nl: 'Het plan, het verslag van de oefening en een lijst met telefoonnummers, ook van Z-CERT, de Autoriteit Persoonsgegevens en de inspectie.',
			en: 'The plan, the report of the exercise and a list of phone numbers, including Z-CERT, the data protection authority and the inspectorate.'
		}
	},
	{
		code: 'SV12',
		hardware: false,
		principle: 3,
		price_cents: { from: 500_00, to: 8_000_00 },
		name: { nl: 'Bewaking van systemen', en: 'Monitoring and detection' },
		explanation: {
			nl: 'Een dienst bewaakt uw systemen dag en nacht en waarschuwt bij een aanval, bijvoorbeeld via Z-CERT of het Zorg Detectie Netwerk. De voucher betaalt ten hoogste twaalf maanden.',
			en: 'A service watches your systems day and night and warns of an attack, for example through Z-CERT or its detection network. The voucher pays for twelve months at most.'
		},
		deliverable: {
			nl: 'Contract en bewijs dat u bent aangesloten.',
			en: 'The contract and proof that you are connected.'
		}
	},
	{
		code: 'SV13',
		hardware: false,
		principle: 1,
		price_cents: { from: 400_00, to: 4_000_00 },
		name: { nl: 'Controle van leveranciers', en: 'Supplier review' },
		explanation: {
			nl: 'U krijgt op een rij welke leveranciers bij patiëntgegevens kunnen, zoals die van het dossier en de cloud. Afspraken die ontbreken, zoals een verwerkersovereenkomst, worden alsnog gemaakt.',
			en: 'You get an overview of the suppliers that can reach patient data, such as those of the health record and the cloud. Missing agreements, such as a processor agreement, are still made.'
		},
		deliverable: {
			nl: 'Lijst van leveranciers en de getekende overeenkomsten.',
			en: 'A list of suppliers and the signed agreements.'
		}
	}
];
