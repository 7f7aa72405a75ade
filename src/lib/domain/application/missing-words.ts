import type { Text } from '../text.ts';

/** What an applicant still has to do before submitting, in words. */
export const MISSING = {
	kinds: { nl: 'Kies welke voucher u aanvraagt.', en: 'Choose which voucher you apply for.' },
	size: {
		nl: 'Vul het personeel, de omzet en het balanstotaal van uw organisatie in.',
		en: 'Fill in the staff, turnover and balance sheet total of your organisation.'
	},
	in_group: {
		nl: 'Geef aan of uw organisatie bij een groep hoort.',
		en: 'Say whether your organisation is part of a group.'
	},
	circumstances: {
		nl: 'Kruis aan wat voor uw organisatie geldt, of “geen van deze”.',
		en: 'Tick what applies to your organisation, or “none of these”.'
	},
	group: {
		nl: 'Vul het personeel, de omzet en het balanstotaal van de hele groep in, uw organisatie meegeteld.',
		en: 'Fill in the staff, turnover and balance sheet total of the whole group, your organisation included.'
	},
	ownership: {
		nl: 'Vul van elke partij in de groep de aandelen en de cijfers in. Zonder die cijfers weten wij de omvang niet.',
		en: 'Fill in the shares and figures of each party in the group. Without them we do not know the size.'
	},
	questions: {
		nl: 'Beantwoord alle vragen van de zelftest. Nog {count} van de {of} staan open.',
		en: 'Answer all questions of the self-assessment. {count} of the {of} are still open.'
	},
	reasons: {
		nl: 'Schrijf bij elke vraag die niet van toepassing is waarom dat zo is.',
		en: 'Write for each question that does not apply why that is so.'
	},
	extra: { nl: 'Beantwoord de vraag “{question}”', en: 'Answer the question “{question}”' },
	has_aid: {
		nl: 'Geef aan of u in de afgelopen drie jaar de-minimissteun kreeg.',
		en: 'Say whether you received de minimis aid in the past three years.'
	},
	no_aid: { nl: 'Vul in welke de-minimissteun u kreeg.', en: 'Fill in which de minimis aid you received.' },
	aid: {
		nl: 'Vul bij elke steun de datum, de gever en het bedrag in.',
		en: 'Fill in the date, the grantor and the amount of each aid.'
	},
	iban: { nl: 'Vul de IBAN in waarop wij betalen.', en: 'Fill in the IBAN we pay to.' },
	account_name: {
		nl: 'Vul in op welke naam de rekening staat.',
		en: 'Fill in the name the account is held in.'
	},
	declarations: {
		nl: 'Verklaar dat alles klopt, dat u de openbaarmaking kent en dat wij u digitaal mogen schrijven.',
		en: 'Declare that everything is true, that you know about publication and that we may write to you electronically.'
	},
	kinds_first: {
		nl: 'Kies eerst welke voucher u aanvraagt. Voeg daarna de diensten toe.',
		en: 'First choose which voucher you apply for. Then add the services.'
	},
	no_service: { nl: 'Voeg een dienst toe voor de {voucher}.', en: 'Add a service for the {voucher}.' },
	not_chosen: {
		nl: '“{service}” hoort bij de {voucher}, maar die vraagt u niet aan. Verwijder de dienst of vraag ook die voucher aan.',
		en: '“{service}” belongs to the {voucher}, which you do not apply for. Remove the service or apply for that voucher too.'
	},
	too_many: {
		nl: 'De {voucher} is voor ten hoogste {most} verschillende diensten. U koos er {count}.',
		en: 'The {voucher} is for at most {most} different services. You chose {count}.'
	},
	quote: {
		nl: 'Voeg de offerte toe van “{service}” bij {supplier}.',
		en: 'Add the quote for “{service}” from {supplier}.'
	},
	vat: {
		nl: 'Geef bij “{service}” aan welk deel van de btw u terugkrijgt.',
		en: 'Say for “{service}” which part of the VAT you get back.'
	}
} as const satisfies Readonly<Record<string, Text>>;

export const MISSING_IN_PLAN: Readonly<Record<'problem' | 'approach' | 'effect', Text>> = {
	problem: { nl: 'Beschrijf wat er nu niet goed is.', en: 'Describe what is wrong now.' },
	approach: { nl: 'Beschrijf wat u gaat doen.', en: 'Describe what you will do.' },
	effect: { nl: 'Beschrijf wat uw patiënten ervan merken.', en: 'Describe what it does for your patients.' }
};
