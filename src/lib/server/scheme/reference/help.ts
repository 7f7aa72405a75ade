import type { SchemeContent } from '#lib/domain/scheme/content.ts';

const checked_on = '2026-11-20';

/** Where a care provider in the Netherlands can turn. No telephone numbers: none was confirmed. */
export const HELP: NonNullable<SchemeContent['help']> = [
	{
		code: 'z-cert',
		need: 'incident',
		name: { nl: 'Z-CERT', en: 'Z-CERT' },
		text: {
			nl: 'Het expertisecentrum voor cybersecurity in de zorg helpt deelnemers bij een incident. Ook zonder deelname staan er waarschuwingen op de site.',
			en: 'The centre of expertise for cybersecurity in care helps its participants in an incident. Its site has warnings for everybody.'
		},
		site: 'https://www.z-cert.nl',
		certainty: 'read',
		checked_on
	},
	{
		code: 'supplier',
		need: 'incident',
		name: { nl: 'Uw ICT-leverancier en uw verzekeraar', en: 'Your IT supplier and your insurer' },
		text: {
			nl: 'Bel uw leverancier meteen. Hebt u een cyberverzekering, bel dan ook de verzekeraar voordat u iets wist of betaalt.',
			en: 'Call your supplier at once. If you have cyber insurance, call the insurer too before you erase or pay anything.'
		},
		certainty: 'reported',
		checked_on
	},
	{
		code: 'police',
		need: 'incident',
		name: { nl: 'Politie', en: 'Police' },
		text: {
			nl: 'Doe aangifte van inbraak op uw systemen, gijzelsoftware of fraude. Bewaar berichten en logbestanden als bewijs.',
			en: 'Report a break-in on your systems, ransomware or fraud. Keep messages and log files as evidence.'
		},
		site: 'https://www.politie.nl',
		certainty: 'reported',
		checked_on
	},
	{
		code: 'ncsc',
		need: 'incident',
		name: { nl: 'Nationaal Cyber Security Centrum (NCSC)', en: 'National Cyber Security Centre (NCSC)' },
		text: {
			nl: 'Advies en waarschuwingen voor alle organisaties. Wie onder de Cyberbeveiligingswet valt, meldt een groot incident binnen 24 uur.',
			en: 'Advice and warnings for all organisations. Those under the Cyberbeveiligingswet report a serious incident within 24 hours.'
		},
		within: {
			nl: 'binnen 24 uur, als de Cyberbeveiligingswet voor u geldt',
			en: 'within 24 hours, if the Cyberbeveiligingswet applies to you'
		},
		site: 'https://www.ncsc.nl',
		certainty: 'reported',
		checked_on
	},
	{
		code: 'ap',
		need: 'incident',
		name: {
			nl: 'Autoriteit Persoonsgegevens',
			en: 'Autoriteit Persoonsgegevens (data protection authority)'
		},
		text: {
			nl: 'Zijn persoonsgegevens gelekt, kwijt of niet meer bereikbaar? Meld het datalek, tenzij er geen risico is voor de mensen om wie het gaat.',
			en: 'Were personal data leaked, lost or made unavailable? Report the breach, unless there is no risk for the people concerned.'
		},
		within: { nl: 'binnen 72 uur', en: 'within 72 hours' },
		site: 'https://www.autoriteitpersoonsgegevens.nl',
		certainty: 'read',
		checked_on
	},
	{
		code: 'igj',
		need: 'incident',
		name: {
			nl: 'Inspectie Gezondheidszorg en Jeugd (IGJ)',
			en: 'Health and Youth Care Inspectorate (IGJ)'
		},
		text: {
			nl: 'Komt de kwaliteit of veiligheid van de zorg in gevaar? De IGJ houdt toezicht op de zorg, en in de zorg ook op de Cyberbeveiligingswet.',
			en: 'Is the quality or safety of care at risk? The IGJ supervises care, and in care also the Cyberbeveiligingswet.'
		},
		site: 'https://www.igj.nl',
		certainty: 'read',
		checked_on
	},
	{
		code: 'enisa',
		need: 'europe',
		name: {
			nl: 'Europees steunpunt cybersecurity voor ziekenhuizen en zorgaanbieders (ENISA)',
			en: 'European Cybersecurity Support Centre for hospitals and healthcare providers (ENISA)'
		},
		text: {
			nl: 'Geeft richtlijnen, zoals die voor inkoop van 22 juli 2026. Waarschuwingen en hulp bij incidenten komen er stap voor stap bij: niet alles werkt al.',
			en: 'Gives guidance, such as the procurement guidelines of 22 July 2026. Early warning and response services are added in stages: not everything works yet.'
		},
		site: 'https://www.enisa.europa.eu',
		certainty: 'reported',
		checked_on
	}
];
