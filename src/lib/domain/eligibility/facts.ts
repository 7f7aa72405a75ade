import type { Cents } from '../money.ts';
import type { Text } from '../text.ts';
import { SIZE_BASES } from '../undertaking/size-status.ts';

/** Types of facts and what holds their value. cents: euros × 100; date: 'YYYY-MM-DD'; instant: UTC, whole seconds, 'YYYY-MM-DDTHH:MM:SSZ' (so they compare as text). */
type Values = {
	boolean: boolean;
	number: number;
	percent: number;
	cents: Cents;
	text: string;
	texts: readonly string[];
	date: string;
	instant: string;
};
export type FactType = keyof Values;

/** Who says so: the applicant, a register, this portal, or the scheme and its tranche (never unknown). */
export type FactSource = 'applicant' | 'register' | 'portal' | 'scheme';

export type Fact = {
	readonly type: FactType;
	readonly source: FactSource;
	readonly meaning: Text;
	/** Tells who the applicant is or banks with: masked for people without rights on the case. */
	readonly personal?: true;
	/** The words for values that are codes. */
	readonly words?: Readonly<Record<string, Text>>;
};

const fact = <const Type extends FactType, const Source extends FactSource>(
	type: Type,
	source: Source,
	nl: string,
	en: string,
	words?: Fact['words']
) => ({ type, source, meaning: { nl, en }, ...(words ? { words } : {}) });

const personal = <const Given extends Fact>(given: Given): Given & { readonly personal: true } => ({
	...given,
	personal: true
});

/** The facts of a case. A new one is one line here and one in facts-of.ts. */
export const CASE_FACTS = {
	received_at: fact(
		'instant',
		'portal',
		'Wanneer de aanvraag binnenkwam',
		'When the application was received'
	),
	received_on: fact(
		'date',
		'portal',
		'De dag van ontvangst in Nederland',
		'The day of receipt in the Netherlands'
	),
	window_opens_at: fact('instant', 'scheme', 'Wanneer aanvragen kan vanaf', 'When applying becomes possible'),
	window_closes_at: fact(
		'instant',
		'scheme',
		'Tot en met wanneer aanvragen kan',
		'Until when applying is possible'
	),
	missing_items: fact(
		'number',
		'portal',
		'Aantal verplichte onderdelen dat ontbreekt',
		'Number of required items that are missing'
	),
	completion_request: fact('text', 'portal', 'Vraag om aanvulling', 'Request to complete the application', {
		none: { nl: 'niet gesteld', en: 'not made' },
		asked: { nl: 'gesteld, nog geen antwoord', en: 'made, no answer yet' },
		answered: { nl: 'beantwoord', en: 'answered' },
		lapsed: { nl: 'termijn verstreken', en: 'term lapsed' }
	}),

	truthful_declared: fact(
		'boolean',
		'applicant',
		'Verklaard dat alles naar waarheid is ingevuld',
		'Declared that all answers are true'
	),
	no_insolvency_declared: fact(
		'boolean',
		'applicant',
		'Verklaard dat er geen faillissement, surseance of schuldsanering is',
		'Declared no bankruptcy, suspension of payments or debt rescheduling'
	),
	no_recovery_order_declared: fact(
		'boolean',
		'applicant',
		'Verklaard dat er geen bevel tot terugvordering van staatssteun openstaat',
		'Declared no open recovery order for state aid'
	),
	nothing_ordered_declared: fact(
		'boolean',
		'applicant',
		'Verklaard dat nog niets is besteld, gefactureerd of begonnen',
		'Declared that nothing is ordered, invoiced or begun'
	),

	organisation_name: personal(
		fact('text', 'applicant', 'Naam van de organisatie', 'Name of the organisation')
	),
	kvk_number: personal(fact('text', 'applicant', 'KVK-nummer', 'KVK number')),
	kvk_active: fact('boolean', 'applicant', 'Actief ingeschreven bij de KVK', 'Active in the KVK register'),
	nl_seat: fact('boolean', 'applicant', 'Gevestigd in Nederland', 'Established in the Netherlands'),
	province: fact('text', 'portal', 'Provincie volgens de postcode', 'Province by postcode'),
	iban_valid: fact(
		'boolean',
		'portal',
		'Rekeningnummer is een geldige IBAN',
		'Account number is a valid IBAN'
	),
	account_name: personal(
		fact('text', 'applicant', 'Naam van de rekeninghouder', 'Name of the account holder')
	),
	account_name_matches: fact(
		'boolean',
		'portal',
		'De rekening staat op naam van de organisatie',
		'The account is in the name of the organisation'
	),

	sbi_codes: fact('texts', 'applicant', 'SBI-codes van de organisatie', 'SBI codes of the organisation'),
	scheme_sbi_codes: fact(
		'texts',
		'scheme',
		'SBI-codes waarvoor de regeling geldt',
		'SBI codes the scheme is for'
	),
	agb_code: personal(fact('text', 'applicant', 'AGB-code', 'AGB code')),
	agb_well_formed: fact('boolean', 'portal', 'AGB-code heeft acht cijfers', 'AGB code has eight digits'),
	agb_kind_known: fact(
		'boolean',
		'portal',
		'AGB-code is van een bekende soort',
		'AGB code is of a known kind'
	),
	wtza_status: fact('text', 'applicant', 'Melding op grond van de Wtza', 'Report under the Wtza', {
		reported: { nl: 'gedaan', en: 'done' },
		permit: { nl: 'vergunning', en: 'permit' },
		exempt: { nl: 'niet nodig', en: 'not needed' },
		not_reported: { nl: 'niet gedaan', en: 'not done' }
	}),
	care_professionals: fact('number', 'applicant', 'Aantal zorgverleners', 'Number of care professionals'),

	in_group: fact('boolean', 'applicant', 'Hoort bij een groep', 'Belongs to a group'),
	staff_awu: fact(
		'number',
		'applicant',
		'Arbeidsjaareenheden, met de groep',
		'Annual work units, group included'
	),
	turnover_cents: fact(
		'cents',
		'applicant',
		'Jaaromzet zonder btw, met de groep',
		'Yearly turnover without VAT, group included'
	),
	balance_cents: fact(
		'cents',
		'applicant',
		'Balanstotaal, met de groep',
		'Balance sheet total, group included'
	),
	size_class: fact('text', 'portal', 'Grootte van de onderneming', 'Size of the undertaking', {
		micro: { nl: 'micro', en: 'micro' },
		small: { nl: 'klein', en: 'small' },
		medium: { nl: 'middelgroot', en: 'medium' },
		large: { nl: 'groot', en: 'large' }
	}),
	size_basis: fact('text', 'portal', 'Waarom deze grootte telt', 'Why this size counts', SIZE_BASES),

	de_minimis_declared: fact(
		'boolean',
		'applicant',
		'Alle de-minimissteun van drie jaar opgegeven',
		'All de minimis aid of three years stated'
	),
	de_minimis_prior_cents: fact(
		'cents',
		'portal',
		'De-minimissteun in de afgelopen drie jaar: opgegeven en via dit portaal',
		'De minimis aid in the past three years: stated and through this portal'
	),
	de_minimis_ceiling_cents: fact('cents', 'scheme', 'Plafond voor de-minimissteun', 'De minimis ceiling'),

	asks_s: fact('boolean', 'applicant', 'Vraagt voucher S', 'Asks for voucher S'),
	asks_b: fact('boolean', 'applicant', 'Vraagt voucher B', 'Asks for voucher B'),
	requested_s_cents: fact('cents', 'portal', 'Gevraagd voor voucher S', 'Requested for voucher S'),
	requested_b_cents: fact('cents', 'portal', 'Gevraagd voor voucher B', 'Requested for voucher B'),
	requested_cents: fact('cents', 'portal', 'Gevraagd in totaal', 'Requested in total'),
	minimum_s_cents: fact('cents', 'scheme', 'Laagste bedrag van voucher S', 'Lowest amount of voucher S'),
	minimum_b_cents: fact('cents', 'scheme', 'Laagste bedrag van voucher B', 'Lowest amount of voucher B'),
	cap_s_cents: fact('cents', 'portal', 'Hoogste bedrag van voucher S', 'Highest amount of voucher S'),
	cap_b_cents: fact(
		'cents',
		'portal',
		'Hoogste bedrag van voucher B bij deze grootte',
		'Highest amount of voucher B for this size'
	),
	together_cap_cents: fact(
		'cents',
		'scheme',
		'Hoogste bedrag van S en B samen',
		'Highest amount of S and B together'
	),
	hardware_percent: fact(
		'percent',
		'scheme',
		'Hoogste deel apparatuur in een voucher',
		'Highest share of hardware in a voucher'
	),
	awarded_kinds: fact(
		'texts',
		'portal',
		'Vouchers die al zijn toegekend in deze regeling',
		'Vouchers already awarded in this scheme'
	),
	awarded_cents: fact('cents', 'portal', 'Al toegekend in deze regeling', 'Already awarded in this scheme'),

	judged_on: fact('date', 'portal', 'De dag van deze toetsing', 'The day of this evaluation'),
	outage_on_last_day: fact(
		'boolean',
		'portal',
		'Storing van het portaal op de laatste dag',
		'Outage of the portal on the last day'
	),
	submitter_may_sign: fact(
		'boolean',
		'portal',
		'De indiener mag voor de organisatie handelen',
		'Who submits may act for the organisation'
	),
	withdrawn_vouchers: fact(
		'number',
		'portal',
		'Eerder ingetrokken vouchers van de organisatie',
		'Vouchers of the organisation withdrawn before'
	),
	not_sanctioned_declared: fact(
		'boolean',
		'applicant',
		'Verklaard dat niemand op een sanctielijst staat',
		'Declared that nobody is on a sanction list'
	),
	earlier_rejections: fact(
		'number',
		'portal',
		'Eerdere afwijzingen op grond van een regel',
		'Earlier rejections because of a rule'
	),
	new_facts_given: fact(
		'boolean',
		'applicant',
		'Uitgelegd wat er nu anders is',
		'Explained what is different now'
	),
	register_name_matches: fact(
		'boolean',
		'register',
		'De naam is die van het handelsregister',
		'The name is that of the trade register'
	),
	register_address_matches: fact(
		'boolean',
		'register',
		'Het adres is dat van het handelsregister',
		'The address is that of the trade register'
	),
	years_in_register: fact(
		'number',
		'register',
		'Hele jaren sinds de start volgens het handelsregister',
		'Whole years since the start according to the trade register'
	),
	specialist_care: fact(
		'boolean',
		'portal',
		'Medisch-specialistische zorg volgens SBI of AGB',
		'Specialist medical care by SBI or AGB'
	),
	patient_data_declared: fact(
		'boolean',
		'applicant',
		'Verklaard te werken met gegevens van patiënten of cliënten',
		'Declared to work with data of patients or clients'
	),
	ownership_complete: fact(
		'boolean',
		'portal',
		'De vragen over eigendom zijn beantwoord',
		'The questions about ownership are answered'
	),
	public_control: fact(
		'boolean',
		'applicant',
		'Overheid heeft 25% of meer',
		'Public bodies hold 25% or more'
	),
	owner_other_practice: fact(
		'boolean',
		'applicant',
		'Een eigenaar heeft nog een praktijk',
		'An owner has another practice'
	),
	figures_estimated: fact(
		'boolean',
		'applicant',
		'De cijfers zijn een schatting van een nieuwe organisatie',
		'The figures are an estimate of a new organisation'
	),
	owner_changed: fact(
		'boolean',
		'applicant',
		'Andere eigenaar in de laatste twee jaar',
		'Another owner in the last two years'
	),
	cbw_designated: fact(
		'boolean',
		'applicant',
		'Anders dan door de grootte onder de Cyberbeveiligingswet',
		'Under the Cyberbeveiligingswet in another way than by size'
	),
	sgei_compensation: fact(
		'boolean',
		'applicant',
		'Compensatie voor een dienst van algemeen belang',
		'Compensation for a service of general interest'
	),
	aid_register_consulted_on: fact(
		'date',
		'portal',
		'Wanneer het register van steun van dit portaal is geraadpleegd',
		'When the register of aid of this portal was consulted'
	),
	quotes_two_above_cents: fact(
		'cents',
		'scheme',
		'Boven dit bedrag zijn twee offertes nodig',
		'Above this amount two quotes are needed'
	),
	eea_provider_required: fact(
		'boolean',
		'scheme',
		'De financier vraagt leveranciers uit de EER',
		'The funder asks for providers from the EEA'
	),
	minimum_score: fact('number', 'scheme', 'Laagste score voor een voucher', 'Lowest score for a voucher'),
	score: fact('number', 'portal', 'Score van de beoordelaars', 'Score of the reviewers'),
	running_cents: fact(
		'cents',
		'portal',
		'Nodig voor deze aanvraag en alle hoger in de rangschikking',
		'Needed for this application and all above it in the ranking'
	),
	ranking_budget_cents: fact(
		'cents',
		'portal',
		'Beschikbaar toen de rangschikking werd gemaakt',
		'Available when the ranking was made'
	),
	after_objection: fact(
		'boolean',
		'portal',
		'Nieuw besluit na een bezwaar',
		'New decision after an objection'
	),
	room_at_first_decision_cents: fact(
		'cents',
		'portal',
		'Ruimte onder het plafond bij het eerste besluit',
		'Room under the ceiling at the first decision'
	),
	handlers_with_interest: fact(
		'number',
		'portal',
		'Medewerkers op deze zaak met een belang',
		'Staff on this case with an interest'
	),

	claim_submitted_on: fact('date', 'portal', 'Dag van de declaratie', 'Day of the claim'),
	claim_until: fact('date', 'portal', 'Laatste dag om te declareren', 'Last day to claim'),
	delivery_accepted: fact(
		'boolean',
		'applicant',
		'De ontvanger heeft de levering zelf goedgekeurd',
		'The recipient accepted the delivery'
	),
	claim_reduced: fact(
		'boolean',
		'portal',
		'Er wordt minder erkend dan gedeclareerd',
		'Less is admitted than was claimed'
	),
	hearing_done: fact(
		'boolean',
		'portal',
		'De ontvanger kon zijn zienswijze geven',
		'The recipient could give a view'
	),
	award_registered_on: fact(
		'date',
		'portal',
		'Wanneer de steun in het centrale register is gezet',
		'When the aid was entered in the central register'
	),
	award_register_due_on: fact(
		'date',
		'portal',
		'Uiterste dag voor het centrale register',
		'Last day for the central register'
	)
} as const satisfies Record<string, Fact>;

/** The facts of one cost line; a line rule sees these beside the facts of the case. */
export const LINE_FACTS = {
	line_number: fact('number', 'portal', 'Volgnummer van de dienst', 'Number of the service'),
	voucher_kind: fact(
		'text',
		'applicant',
		'Voucher waar de dienst bij hoort',
		'Voucher the service belongs to'
	),
	service_code: fact('text', 'applicant', 'Dienst uit de catalogus', 'Service from the catalogue'),
	supplier_name: personal(fact('text', 'applicant', 'Leverancier', 'Supplier')),
	planned_order_on: fact('date', 'applicant', 'Geplande besteldatum', 'Planned order date'),
	net_cents: fact('cents', 'applicant', 'Bedrag zonder btw', 'Amount without VAT'),
	vat_cents: fact('cents', 'applicant', 'Btw', 'VAT'),
	vat_recoverable_percent: fact(
		'percent',
		'applicant',
		'Deel van de btw dat wordt teruggevraagd',
		'Share of the VAT that is recovered'
	),
	cost_cents: fact(
		'cents',
		'portal',
		'Kosten met de btw die niet wordt teruggevraagd',
		'Cost with the VAT that is not recovered'
	),
	hardware: fact('boolean', 'applicant', 'Is apparatuur', 'Is hardware'),
	quote_given: fact('boolean', 'portal', 'Offerte toegevoegd', 'Quote added'),
	voucher_cost_cents: fact('cents', 'portal', 'Kosten van de hele voucher', 'Cost of the whole voucher'),
	voucher_hardware_cents: fact(
		'cents',
		'portal',
		'Apparatuur in de hele voucher',
		'Hardware in the whole voucher'
	),
	service_in_catalogue: fact(
		'boolean',
		'portal',
		'De dienst hoort bij deze voucher in de catalogus',
		'The catalogue has the service for this voucher'
	),
	service_answers_gap: fact(
		'boolean',
		'portal',
		'De dienst past bij een zwak punt uit de zelftest, of is de scan',
		'The service answers a weak point of the self-assessment, or is the scan'
	),
	other_funding_cents: fact(
		'cents',
		'applicant',
		'Wat anderen al voor deze kosten betalen',
		'What others already pay for this cost'
	),
	quotes_given: fact('number', 'portal', 'Aantal offertes', 'Number of quotes'),
	quote_used_elsewhere: fact(
		'boolean',
		'portal',
		'Dezelfde offerte zit bij een andere aanvrager',
		'The same quote is with another applicant'
	),
	price_from_cents: fact('cents', 'portal', 'Laagste gewone prijs', 'Lowest usual price'),
	price_to_cents: fact('cents', 'portal', 'Hoogste gewone prijs', 'Highest usual price'),
	provider_listed: fact(
		'boolean',
		'portal',
		'De leverancier staat op de besteldatum op de lijst',
		'The provider is on the list on the order date'
	),
	provider_related: fact(
		'boolean',
		'portal',
		'De leverancier heeft het KVK-nummer of adres van de aanvrager',
		'The provider has the KVK number or address of the applicant'
	),
	advice_from_seller: fact(
		'boolean',
		'portal',
		'Advies van een leverancier die zelf producten verkoopt',
		'Advice from a provider that sells products itself'
	),
	provider_outside_eea: fact(
		'boolean',
		'portal',
		'De leverancier wordt van buiten de EER bestuurd',
		'The provider is controlled from outside the EEA'
	),
	from_scan_provider: fact(
		'boolean',
		'portal',
		'Dienst van de leverancier die ook de scan doet',
		'Service of the provider that does the scan too'
	),
	scan_provider_cents: fact(
		'cents',
		'portal',
		'Kosten van de scanleverancier in voucher B',
		'Costs of the scan provider in voucher B'
	),
	deliverable_given: fact('boolean', 'portal', 'Oplevering toegevoegd', 'Deliverable added'),
	payment_proof_given: fact('boolean', 'portal', 'Betaalbewijs toegevoegd', 'Proof of payment added'),
	paid_from_own_account: fact(
		'boolean',
		'applicant',
		'Betaald van de eigen rekening aan wie de factuur stuurde',
		'Paid from the own account to who sent the invoice'
	)
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof CASE_FACTS | keyof typeof LINE_FACTS;

/** Every fact a rule can use. */
export const FACTS: Readonly<Record<FactName, Fact>> = { ...CASE_FACTS, ...LINE_FACTS };

export const isFactName = (name: string): name is FactName => Object.hasOwn(FACTS, name);

type ValuesOf<List extends Record<string, Fact>> = {
	readonly [Name in keyof List]: List[Name]['source'] extends 'scheme'
		? Values[List[Name]['type']]
		: Values[List[Name]['type']] | null;
};
export type CaseFacts = ValuesOf<typeof CASE_FACTS>;
export type LineFacts = ValuesOf<typeof LINE_FACTS>;

/** All facts of a case at one moment; null = not known. Plain JSON: what is stored is what was judged. */
export type Facts = { readonly case: CaseFacts; readonly lines: readonly LineFacts[] };

export type FactValue = Values[FactType] | null;
