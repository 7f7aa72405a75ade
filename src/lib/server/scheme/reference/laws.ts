import type { SchemeContent } from '#lib/domain/scheme/content.ts';

const checked_on = '2026-11-20';
const SMALL = 'staff_awu >= 50 or (turnover_cents > 1000000000 and balance_cents > 1000000000)';

/** The laws on digital security that may touch a small care provider in the Netherlands. No advice: an orientation. */
export const LAWS: NonNullable<SchemeContent['laws']> = [
	{
		code: 'cbw',
		name: { nl: 'Cyberbeveiligingswet (NIS2)', en: 'Cybersecurity Act (Cyberbeveiligingswet, NIS2)' },
		official: { nl: 'Richtlijn (EU) 2022/2555', en: 'Directive (EU) 2022/2555' },
		applies: `${SMALL} or cbw_designated`,
		reasons: {
			holds: {
				nl: 'U heeft 50 arbeidsjaren of meer, of een omzet én een balanstotaal boven € 10 miljoen, of u bent apart aangewezen. De groep telt mee.',
				en: 'You have 50 work units or more, or both a turnover and a balance sheet total above €10 million, or you were designated. The group counts.'
			},
			fails: {
				nl: 'U bent er te klein voor en bent niet aangewezen. Uw klanten en leveranciers kunnen u wel vragen stellen, omdat de wet voor hén geldt.',
				en: 'You are too small for it and were not designated. Customers and suppliers may still ask you questions, because the act applies to them.'
			},
			unknown: {
				nl: 'Dat hangt af van uw personeel, omzet en balanstotaal, en of u apart bent aangewezen.',
				en: 'That depends on your staff, turnover and balance sheet total, and on whether you were designated.'
			}
		},
		duty: {
			nl: 'Zorg voor passende beveiliging, registreer u, en meld een groot incident: een eerste bericht binnen 24 uur, meer binnen 72 uur, een eindverslag binnen een maand. Het bestuur volgt een training en is aansprakelijk.',
			en: 'Take fitting security measures, register, and report a serious incident: a first notice within 24 hours, more within 72 hours, a final report within a month. The board is trained and liable.'
		},
		since: [
			{
				on: '2026-08-15',
				what: { nl: 'In werking getreden, naar wordt gemeld', en: 'Reported to be in force' }
			}
		],
		services: ['SV01', 'SV11', 'SV13'],
		source: {
			nl: 'datavoorgezondheid.nl voor wie eronder valt; voor de datum van ingang anderen die ncsc.nl en nctv.nl aanhalen',
			en: 'datavoorgezondheid.nl for who is covered; for the date in force others who quote ncsc.nl and nctv.nl'
		},
		certainty: 'reported',
		checked_on
	},
	{
		code: 'nen7510',
		name: { nl: 'NEN 7510', en: 'NEN 7510' },
		official: {
			nl: 'Besluit elektronische gegevensverwerking door zorgaanbieders',
			en: 'Decree on electronic data processing by care providers'
		},
		applies: 'patient_data_declared',
		reasons: {
			holds: {
				nl: 'U werkt met gegevens van patiënten of cliënten. Dan geldt de norm, hoe klein u ook bent. Een certificaat is niet verplicht.',
				en: 'You work with data of patients or clients. Then the standard applies, however small you are. A certificate is not required.'
			},
			fails: {
				nl: 'U werkt niet met gegevens van patiënten of cliënten.',
				en: 'You do not work with data of patients or clients.'
			},
			unknown: {
				nl: 'Dat hangt ervan af of u met gegevens van patiënten of cliënten werkt.',
				en: 'That depends on whether you work with data of patients or clients.'
			}
		},
		duty: {
			nl: 'Regel informatiebeveiliging op een vaste manier die bij uw praktijk past, en vraag twee bewijzen (zoals een wachtwoord en een code) voor toegang tot patiëntgegevens.',
			en: 'Manage information security in a way that fits your practice, and ask two factors (such as a password and a code) for access to patient data.'
		},
		since: [],
		services: ['SV02', 'SV03', 'SV04'],
		source: { nl: 'vakpublicaties over NEN 7510', en: 'trade publications on NEN 7510' },
		certainty: 'reported',
		checked_on
	},
	{
		code: 'avg',
		name: { nl: 'AVG (privacywet)', en: 'GDPR (AVG)' },
		official: { nl: 'Verordening (EU) 2016/679', en: 'Regulation (EU) 2016/679' },
		applies: 'true',
		reasons: {
			holds: {
				nl: 'De AVG geldt voor iedere organisatie die persoonsgegevens verwerkt. Gegevens over gezondheid zijn extra beschermd.',
				en: 'The GDPR applies to every organisation that processes personal data. Data on health have extra protection.'
			},
			fails: { nl: 'De AVG geldt niet.', en: 'The GDPR does not apply.' },
			unknown: { nl: 'Dat weten wij niet.', en: 'We do not know.' }
		},
		duty: {
			nl: 'Neem passende maatregelen, sluit verwerkersovereenkomsten met leveranciers, en meld een datalek binnen 72 uur aan de Autoriteit Persoonsgegevens, tenzij er geen risico is.',
			en: 'Take fitting measures, sign processor agreements with suppliers, and report a data breach to the Autoriteit Persoonsgegevens within 72 hours, unless there is no risk.'
		},
		since: [{ on: '2018-05-25', what: { nl: 'Van toepassing', en: 'Applies' } }],
		services: ['SV11', 'SV13', 'SV10'],
		source: { nl: 'AVG, artikel 28, 32, 33 en 35', en: 'GDPR, articles 28, 32, 33 and 35' },
		certainty: 'unconfirmed',
		checked_on
	},
	{
		code: 'ai',
		name: { nl: 'AI-verordening (AI Act)', en: 'AI Act' },
		official: { nl: 'Verordening (EU) 2024/1689', en: 'Regulation (EU) 2024/1689' },
		applies: 'uses_ai',
		reasons: {
			holds: {
				nl: 'U gebruikt AI. Dan bent u gebruiksverantwoordelijke. Gebruikt u AI met een hoog risico, dan gelden er later meer plichten.',
				en: 'You use AI. Then you are a deployer. If you use high-risk AI, more duties apply later.'
			},
			fails: { nl: 'U gebruikt geen AI.', en: 'You do not use AI.' },
			unknown: {
				nl: 'Dat hangt ervan af of u AI gebruikt, bijvoorbeeld om gesprekken samen te vatten of beelden te lezen.',
				en: 'That depends on whether you use AI, for instance to summarise conversations or read images.'
			}
		},
		duty: {
			nl: 'Zorg dat medewerkers genoeg van AI weten en wees er open over. Bij AI met een hoog risico: volg de gebruiksaanwijzing, laat mensen toezien, bewaar logboeken en vertel het de mensen om wie het gaat.',
			en: 'See to it that staff know enough about AI and be open about it. For high-risk AI: follow the instructions, keep people in control, keep logs, and tell the people concerned.'
		},
		since: [
			{ on: '2025-02-02', what: { nl: 'Kennis van AI (artikel 4)', en: 'AI literacy (article 4)' } },
			{ on: '2026-08-02', what: { nl: 'Openheid (artikel 50)', en: 'Transparency (article 50)' } },
			{
				on: '2027-12-02',
				what: { nl: 'Hoog risico, bijlage III (artikel 26)', en: 'High risk, Annex III (article 26)' }
			},
			{
				on: '2028-08-02',
				what: {
					nl: 'Hoog risico in producten, zoals medische hulpmiddelen',
					en: 'High risk in products, such as medical devices'
				}
			}
		],
		services: ['SV13', 'SV10'],
		source: {
			nl: 'berichten over de Digital Omnibus, door de Raad aangenomen op 29 juni 2026',
			en: 'reports on the Digital Omnibus, adopted by the Council on 29 June 2026'
		},
		certainty: 'reported',
		checked_on
	},
	{
		code: 'cra',
		name: { nl: 'Cyberweerbaarheidsverordening (CRA)', en: 'Cyber Resilience Act (CRA)' },
		official: { nl: 'Verordening (EU) 2024/2847', en: 'Regulation (EU) 2024/2847' },
		applies: 'if buys_digital_products = null then null else buys_digital_products',
		reasons: {
			holds: {
				nl: 'U koopt software of apparaten. De plichten liggen bij de makers; u kunt als koper vragen of zij eraan voldoen. Medische hulpmiddelen vallen onder de MDR, niet hieronder.',
				en: 'You buy software or devices. The duties lie with the makers; as a buyer you can ask whether they comply. Medical devices come under the MDR, not under this act.'
			},
			fails: {
				nl: 'U koopt geen software of apparaten.',
				en: 'You do not buy software or devices.'
			},
			unknown: {
				nl: 'Dat hangt ervan af of u software of apparaten koopt die op een netwerk kunnen.',
				en: 'That depends on whether you buy software or devices that can be on a network.'
			}
		},
		duty: {
			nl: 'Als koper: vraag naar het CE-keurmerk, tot wanneer er updates komen, en waar u een lek kunt melden.',
			en: 'As a buyer: ask for the CE mark, until when there are updates, and where to report a vulnerability.'
		},
		since: [
			{
				on: '2026-09-11',
				what: { nl: 'Makers melden lekken en incidenten', en: 'Makers report vulnerabilities and incidents' }
			},
			{ on: '2027-12-11', what: { nl: 'Alle plichten van makers', en: 'All duties of makers' } }
		],
		services: ['SV13', 'SV06'],
		source: { nl: 'Verordening (EU) 2024/2847', en: 'Regulation (EU) 2024/2847' },
		certainty: 'unconfirmed',
		checked_on
	},
	{
		code: 'mdr',
		name: { nl: 'Verordening medische hulpmiddelen (MDR)', en: 'Medical Devices Regulation (MDR)' },
		official: { nl: 'Verordening (EU) 2017/745', en: 'Regulation (EU) 2017/745' },
		applies: 'uses_medical_software',
		reasons: {
			holds: {
				nl: 'U gebruikt software die een medisch hulpmiddel is, of deel van een medisch apparaat.',
				en: 'You use software that is a medical device, or part of one.'
			},
			fails: {
				nl: 'U gebruikt geen software die een medisch hulpmiddel is.',
				en: 'You do not use software that is a medical device.'
			},
			unknown: {
				nl: 'Dat hangt ervan af of u software gebruikt die een medisch hulpmiddel is. Vraag het uw leverancier: het CE-keurmerk zegt het.',
				en: 'That depends on whether you use software that is a medical device. Ask your supplier: the CE mark tells.'
			}
		},
		duty: {
			nl: 'Gebruik alleen hulpmiddelen met een CE-keurmerk, waarvoor ze bedoeld zijn, en meld incidenten aan de maker en de inspectie. Voor zelfgemaakte software gelden eigen voorwaarden (artikel 5, lid 5).',
			en: 'Use only devices with a CE mark, as intended, and report incidents to the maker and the inspectorate. Software made in-house has its own conditions (article 5(5)).'
		},
		since: [{ on: '2021-05-26', what: { nl: 'Van toepassing', en: 'Applies' } }],
		services: ['SV13', 'SV08'],
		source: { nl: 'Verordening (EU) 2017/745', en: 'Regulation (EU) 2017/745' },
		certainty: 'unconfirmed',
		checked_on
	}
];
