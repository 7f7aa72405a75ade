import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { CATALOGUE } from './catalogue.ts';

const euros = (amount: number) => amount * 100;

type Parameters = Omit<
	SchemeContent,
	'care_types' | 'sbi_codes' | 'catalogue' | 'questions' | 'criteria' | 'rules' | 'laws' | 'help'
>;

/** An invented scheme for demonstrations and tests. No ministry has adopted it. */
export const PARAMETERS: Parameters = {
	code: 'CKZ-2026',
	name: {
		nl: 'Cybervoucher Kleine Zorgaanbieders 2026',
		en: 'Cyber Voucher for Small Care Providers 2026'
	},
	grantor: {
		name: { nl: 'Dienst Zorgvouchers (DZV)', en: 'Care Vouchers Agency (DZV)' },
		on_behalf_of: {
			nl: 'de Minister van Volksgezondheid, Welzijn en Sport',
			en: 'the Minister of Health, Welfare and Sport'
		},
		address: ['Dienst Zorgvouchers (DZV)', 'Voorbeeldkade 12', '9999 ZZ Voorbeeldstad'],
		phone: '088 123 45 67',
		email: 'vouchers@dzv.example.org',
		hours: { nl: 'op werkdagen van 9.00 tot 17.00 uur', en: 'on working days from 9:00 to 17:00' }
	},
	legal_basis: {
		nl: 'Subsidieregeling Cybervoucher Kleine Zorgaanbieders 2026 (verzonnen regeling)',
		en: 'Cyber Voucher Grant Regulation for Small Care Providers 2026 (a fictitious regulation)'
	},
	purpose: {
		nl: 'Kleine zorgaanbieders helpen hun digitale veiligheid op orde te brengen, zodat de zorg doorgaat en gegevens van patiënten veilig zijn.',
		en: 'To help small care providers put their digital security in order, so that care goes on and patients’ data are safe.'
	},
	who: [
		{
			nl: 'U bent een zorgaanbieder die in Nederland is gevestigd en bij KVK staat ingeschreven.',
			en: 'You are a care provider established in the Netherlands and registered with the Chamber of Commerce (KVK).'
		},
		{
			nl: 'U heeft minder dan 50 arbeidsjaren aan personeel en een omzet of balanstotaal van ten hoogste € 10 miljoen. Bedrijven waarmee u verbonden bent tellen mee.',
			en: 'You have staff of fewer than 50 full-time years and a turnover or balance sheet of at most €10 million. Enterprises you are linked to count too.'
		},
		{
			nl: 'U heeft een AGB-code of heeft zich gemeld onder de Wet toetreding zorgaanbieders (Wtza).',
			en: 'You have an AGB code or have reported under the Healthcare Providers Accession Act (Wtza).'
		},
		{
			nl: 'U valt niet onder de Cyberbeveiligingswet.',
			en: 'You do not fall under the Cybersecurity Act (Cyberbeveiligingswet).'
		},
		{
			nl: 'U kreeg in drie jaar niet meer dan € 300.000 aan de-minimissteun, deze voucher meegeteld.',
			en: 'In three years you received no more than €300,000 of de minimis aid, this voucher included.'
		},
		{
			nl: 'U heeft nog niets besteld of laten uitvoeren van wat u aanvraagt.',
			en: 'You have not yet ordered or begun anything you apply for.'
		}
	],
	funding: [
		{
			source: 'efro',
			name: { nl: 'Regionaal EU-programma (EFRO)', en: 'Regional EU programme (ERDF)' },
			percent: 60
		},
		{ source: 'vws', name: { nl: 'Ministerie van VWS', en: 'Ministry of Health (VWS)' }, percent: 40 }
	],
	vouchers: [
		{
			kind: 'S',
			name: { nl: 'Voucher Scan', en: 'Scan voucher' },
			summary: {
				nl: 'Een deskundige brengt uw risico’s in kaart. De voucher betaalt alles, tot € 1.500.',
				en: 'An expert maps your risks. The voucher pays all of it, up to €1,500.'
			},
			rate_percent: 100,
			cap_cents: { micro: euros(1500), small: euros(1500) },
			minimum_cents: euros(500),
			services: ['SV01'],
			most_services: 1
		},
		{
			kind: 'B',
			name: { nl: 'Voucher Basis', en: 'Basic voucher' },
			summary: {
				nl: 'U kiest ten hoogste vier diensten uit de lijst. De voucher betaalt 75%, tot € 6.000 voor een micro-organisatie en € 10.000 voor een kleine organisatie.',
				en: 'You choose up to four services from the list. The voucher pays 75%, up to €6,000 for a micro organisation and €10,000 for a small one.'
			},
			rate_percent: 75,
			cap_cents: { micro: euros(6000), small: euros(10_000) },
			minimum_cents: euros(500),
			services: CATALOGUE.map(({ code }) => code).filter((code) => code !== 'SV01'),
			most_services: 4
		}
	],
	together_cap_cents: euros(11_500),
	blind: { supplier: 'submitted', file_names: 'submitted' },
	minimum_score: 50,
	hardware_percent: 30,
	de_minimis_ceiling_cents: euros(300_000),
	quotes_two_above_cents: euros(2500),
	terms: {
		decide_weeks_after_closing: 13,
		decide_weeks_after_receipt: 8,
		extend_weeks: 13,
		repair_days: 14,
		review_days: 35,
		view_days: 14,
		voucher_months: 9,
		voucher_extension_months: 3,
		claim_weeks_after_delivery: 8,
		claim_weeks_after_validity: 4,
		settle_weeks: 8,
		pay_weeks: 6,
		objection_weeks: 6,
		most_claims: 2,
		reminder_weeks: 2,
		penalty_day_cents: [euros(23), euros(35), euros(45)]
	},
	release_to_available: true
};
