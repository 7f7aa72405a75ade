/** What practices of the demonstration write about their plan: the texts that reviewers score. */
export type Plan = { readonly problem: string; readonly approach: string; readonly effect: string };

export const PLANS: readonly Plan[] = [
	{
		problem:
			'In onze praktijk werken zes mensen op drie laptops en een vaste computer aan de balie. Iedereen logt in met hetzelfde wachtwoord. Onze back-up staat op een harde schijf die ernaast ligt.\n\nIn januari opende een collega een bijlage die van de zorgverzekeraar leek te komen. Er gebeurde gelukkig niets, maar we wisten niet wat we moesten doen.',
		approach:
			'Wij willen een eigen account per medewerker met tweestapsverificatie, een back-up buiten de deur en een training van een dagdeel. De leverancier helpt ons ook met een stappenplan voor als het misgaat.',
		effect:
			'Als ons dossier een dag niet bereikbaar is, kunnen wij geen recepten nakijken en geen verwijzingen maken. Met deze maatregelen zijn we binnen vier uur weer aan het werk.'
	},
	{
		problem:
			'Wij hebben nog nooit laten onderzoeken hoe veilig onze systemen zijn. Updates doen we als we eraan denken. Twee computers draaien op een systeem dat niet meer wordt ondersteund.',
		approach:
			'Eerst een risicoscan door een onafhankelijk bureau. Daarna vervangen we de oude installaties en laten we updates voortaan automatisch doen, met een maandelijkse controle.',
		effect:
			'Onze patiënten zijn kwetsbaar en bellen ons dagelijks. Een storing van een week zou betekenen dat spoedvragen bij de huisartsenpost terechtkomen.'
	},
	{
		problem:
			'Onze verpleegkundigen werken bij mensen thuis met tablets. Die zijn niet versleuteld. Vorig jaar zijn er twee kwijtgeraakt. Het gastennetwerk op kantoor is hetzelfde als dat van de administratie.',
		approach:
			'Alle tablets komen onder beheer: versleuteld en op afstand te wissen. Het netwerk op kantoor wordt in drieën gesplitst. Iedereen volgt een training en we oefenen een keer met nepmail.',
		effect:
			'Wij komen per dag bij ruim tweehonderd cliënten. Zonder route en zorgplan kunnen we niet veilig werken. De maatregelen zorgen dat gegevens op straat niet meer kan gebeuren.'
	},
	{
		problem:
			'Onze mail wordt nagemaakt: patiënten kregen rekeningen die niet van ons waren. We hebben geen SPF, DKIM of DMARC ingesteld en niemand weet hoe dat moet.',
		approach:
			'Een specialist stelt de mailbeveiliging in, zet meerfactorauthenticatie aan voor alle accounts en ruimt oude accounts op. We meten het resultaat voor en na.',
		effect:
			'Patiënten kunnen weer vertrouwen op mail van ons. De drempel om een afspraak te maken wordt daardoor lager.'
	},
	{
		problem:
			'We zijn afhankelijk van één leverancier voor ons dossier. We weten niet wat er gebeurt als die uitvalt en hebben geen plan. Een hersteltest is nooit gedaan.',
		approach:
			'We maken een incidentplan, oefenen dat met het hele team en laten een hersteltest doen. Ook lopen we alle verwerkersovereenkomsten na.',
		effect:
			'In ons gebied zijn wij de enige praktijk. Als wij stilvallen, moeten mensen dertig kilometer rijden. Een geoefend plan maakt dat we door kunnen op papier.'
	},
	{
		problem:
			'Na een besmetting bij een collega-praktijk zijn we geschrokken. Onze virusscanner is verlopen en de firewall is die van de internetaanbieder.',
		approach:
			'Beheerde bescherming op alle apparaten, een eigen firewall en een abonnement op detectie voor twaalf maanden.',
		effect:
			'Minder kans op uitval van de agenda en het beeldarchief. Behandelingen hoeven niet te worden afgezegd.'
	},
	{
		problem: 'Wij willen voldoen aan NEN 7510 maar weten niet waar we staan.',
		approach: 'Een gapanalyse en een plan, daarna de drie belangrijkste punten aanpakken.',
		effect: 'Rust voor het team en zekerheid voor onze cliënten.'
	},
	{
		problem:
			'Stagiairs en waarnemers krijgen ruime rechten in ons systeem. Bij vertrek vergeten we die in te trekken. Uit een telling bleek dat elf oud-medewerkers nog toegang hadden.',
		approach:
			'Een rollenmatrix, het opruimen van accounts en een vast proces bij in- en uitdiensttreding. Een wachtwoordkluis voor het hele team.',
		effect:
			'Dossiers zijn alleen in te zien door wie de patiënt behandelt. Dat zijn we aan onze patiënten verplicht.'
	}
];
