/** An invented practice of the demonstration: town, kind of care and size decide how its case goes. */
export type Practice = {
	readonly name: string;
	readonly care_type: CareType;
	readonly street: string;
	readonly house_number: string;
	readonly postcode: string;
	readonly city: string;
	/** Annual work units. */
	readonly staff: number;
	readonly turnover_euros: number;
};

export type CareType = keyof typeof CARE;

/** The start of the AGB code and the SBI code that go with each kind of care. */
export const CARE = {
	gp: { agb: '01', sbi: '86210' },
	pharmacy: { agb: '02', sbi: '47730' },
	physiotherapy: { agb: '04', sbi: '86950' },
	speech_therapy: { agb: '05', sbi: '86994' },
	midwifery: { agb: '08', sbi: '86941' },
	dental: { agb: '12', sbi: '86230' },
	dietetics: { agb: '24', sbi: '86994' },
	podiatry: { agb: '26', sbi: '86994' },
	home_nursing: { agb: '75', sbi: '86942' },
	occupational_therapy: { agb: '88', sbi: '86950' },
	mental_health: { agb: '94', sbi: '86930' },
	residential: { agb: '42', sbi: '87302' }
} as const;

const practice = (
	name: string,
	care_type: CareType,
	address: string,
	staff: number,
	turnover_euros: number
): Practice => {
	const [street = '', house_number = '', postcode = '', city = ''] = address.split(', ');
	return { name, care_type, street, house_number, postcode, city, staff, turnover_euros };
};

/** The practice of the person who tries the demonstration as an applicant. */
export const OWN_PRACTICE = practice(
	'Huisartsenpraktijk De Linde',
	'gp',
	'Lindelaan, 12, 7201 AB, Zutphen',
	6.4,
	980_000
);

/** First tranche: decided, with vouchers in every later state. */
export const FIRST_TRANCHE: readonly Practice[] = [
	practice('Verloskundigen Oosterhof', 'midwifery', 'Parkweg, 8, 7311 CD, Apeldoorn', 5.2, 610_000),
	practice('Ergotherapie Handvat', 'occupational_therapy', 'Brink, 31, 9401 HX, Assen', 3.1, 240_000),
	practice('Fysio Noorderpoort', 'physiotherapy', 'Noorderkade, 77, 9712 AB, Groningen', 8.5, 720_000),
	practice('Huisartsen Binnenhof', 'gp', 'Oude Delft, 140, 2611 CG, Delft', 9.6, 1_450_000),
	practice('Wijkteam Zorg Nabij', 'home_nursing', 'Hoofdstraat, 5, 7811 EP, Emmen', 24, 1_900_000),
	practice('Tandartsen Vechtdal', 'dental', 'Vechtstraat, 19, 7731 DK, Ommen', 7.8, 1_120_000),
	practice('Logopedie Taalrijk', 'speech_therapy', 'Spoorlaan, 402, 5038 CG, Tilburg', 4.4, 330_000),
	practice('Apotheek De Vijzel', 'pharmacy', 'Markt, 14, 6041 EM, Roermond', 11.5, 4_200_000),
	practice('Tandartspraktijk Kroon', 'dental', 'Ginnekenweg, 220, 4835 NH, Breda', 5.9, 860_000),
	practice('GGZ-praktijk Het Baken', 'mental_health', 'Kanaalweg, 61, 1781 AB, Den Helder', 6.1, 540_000),
	practice('Huisartsen Sint Maarten', 'gp', 'Wycker Brugstraat, 9, 6221 EA, Maastricht', 8.2, 1_310_000),
	practice('Diëtistenpraktijk Balans', 'dietetics', 'Haarlemmerstraat, 88, 2312 GA, Leiden', 2.3, 170_000),
	practice('Podotherapie Voorwaarts', 'podiatry', 'Molenstraat, 27, 6711 AW, Ede', 3.6, 290_000),
	practice(
		'Thuiszorgteam Waterland',
		'home_nursing',
		'Purmersteenweg, 42, 1441 DM, Purmerend',
		31,
		2_600_000
	),
	practice('Woonzorg De Eikenhof', 'residential', 'Dorpsstraat, 3, 8334 NC, Tuk', 38, 3_100_000),
	practice('Fysiotherapie Zeezicht', 'physiotherapy', 'Boulevard, 55, 4381 AV, Vlissingen', 4.9, 410_000),
	practice('Huisartsenpraktijk Polderzicht', 'gp', 'Middenweg, 101, 8223 AB, Lelystad', 7.3, 1_080_000)
];

/** Second tranche: closed and in review. */
export const SECOND_TRANCHE: readonly Practice[] = [
	practice(
		'Psychologenpraktijk Helder',
		'mental_health',
		'Stationsstraat, 18, 3511 EG, Utrecht',
		5.5,
		480_000
	),
	practice(
		'Verloskundigenpraktijk Nieuw Begin',
		'midwifery',
		'Kerkstraat, 71, 8011 RV, Zwolle',
		4.1,
		420_000
	),
	practice('Tandzorg Meerwijk', 'dental', 'Meerwijkplein, 2, 2033 GC, Haarlem', 9.1, 1_380_000),
	practice('Fysio in Balans', 'physiotherapy', 'Stadsring, 133, 3811 HN, Amersfoort', 6.6, 590_000),
	practice('Apotheek Zuiderpoort', 'pharmacy', 'Zuiderpark, 10, 9724 AG, Groningen', 8.8, 3_700_000),
	practice('Huisartsen De Haven', 'gp', 'Havenkade, 6, 8861 XD, Harlingen', 5.8, 910_000),
	practice(
		'Logopedisch Centrum Spreekuur',
		'speech_therapy',
		'Marktstraat, 46, 7511 GC, Enschede',
		7.4,
		520_000
	),
	practice('Thuiszorg Lage Land', 'home_nursing', 'Rijksstraatweg, 12, 4191 SE, Geldermalsen', 42, 3_400_000),
	practice('Ergotherapie Op Maat', 'occupational_therapy', 'Vismarkt, 29, 5211 WB, Den Bosch', 2.8, 210_000),
	practice('Podologie Limburg', 'podiatry', 'Bosscherweg, 90, 6219 AD, Maastricht', 3.3, 260_000),
	practice('Huisartsenpraktijk Overmaas', 'gp', 'Maashaven, 33, 3072 AE, Rotterdam', 8.9, 1_420_000),
	practice('Woongroep Heidezicht', 'residential', 'Heideweg, 14, 7991 CK, Dwingeloo', 29, 2_300_000),
	practice('Diëtiek Dichtbij', 'dietetics', 'Langestraat, 62, 1811 JG, Alkmaar', 1.8, 130_000),
	practice(
		'Oefenpraktijk Rivierenbuurt',
		'physiotherapy',
		'Maasstraat, 107, 1078 HG, Amsterdam',
		5.1,
		430_000
	)
];

/** Third tranche: open now, with the first applications in. */
export const THIRD_TRANCHE: readonly Practice[] = [
	practice('Tandartsen aan de Singel', 'dental', 'Singel, 21, 3311 PE, Dordrecht', 6.7, 940_000),
	practice('Huisartsenpraktijk Vliehors', 'gp', 'Duinweg, 4, 8891 AN, Midsland', 3.9, 560_000),
	practice('Kinderfysio Springlevend', 'physiotherapy', 'Schoolstraat, 15, 6511 RG, Nijmegen', 4.6, 370_000),
	practice('Apotheek Westeinde', 'pharmacy', 'Westeinde, 80, 2512 HE, Den Haag', 9.4, 3_900_000),
	practice('GGZ Buitenveld', 'mental_health', 'Veldweg, 52, 7441 BC, Nijverdal', 6.9, 610_000),
	practice('Zorgboerderij De Akker', 'residential', 'Akkerweg, 1, 9665 JM, Oude Pekela', 14, 1_050_000)
];
