import type { DecisionData } from './data.ts';
import { paragraph, type Block, type Letter, type LetterKind } from './letter.ts';
import { voice, type Voice } from './words.ts';
import { lawfulness } from './clauses.ts';
import { contact, objection, openness } from './closing.ts';

const FIRST: Readonly<Record<'nl' | 'en', string>> = {
	nl: 'Geachte heer of mevrouw,',
	en: 'Dear Sir or Madam,'
};

/** What stands beside the address: numbers, dates, identifiers. */
function reference(data: DecisionData, { say, date }: Voice): [string, string][] {
	const rows: [string, string][] = [
		[say('Zaaknummer', 'Case number'), data.case_number],
		[say('Briefnummer', 'Letter number'), data.number],
		[say('Datum besluit', 'Date of decision'), date(data.decided_on)],
		[say('Datum verzending', 'Date of sending'), date(data.sent_on)],
		[say('KVK-nummer', 'KVK number'), data.addressee.kvk_number]
	];
	const establishment = data.addressee.establishment_number;
	if (establishment) rows.push([say('Vestigingsnummer', 'Establishment number'), establishment]);
	return rows;
}

function addressee({ addressee: to }: DecisionData, { say }: Voice): string[] {
	const person = to.attention ? [say(`t.a.v. ${to.attention}`, `Attn ${to.attention}`)] : [];
	return [to.organisation, ...person, to.street, `${to.postcode}  ${to.place}`];
}

/** Awb 10:10: a decision under mandate says in whose name it was taken. */
function signature({ decider, scheme }: DecisionData, { say, read }: Voice): string[] {
	const minister = read(scheme.grantor.on_behalf_of);
	return [
		say('Met vriendelijke groet,', 'Yours faithfully,'),
		`${minister.charAt(0).toUpperCase()}${minister.slice(1)},`,
		say('namens deze:', 'on their behalf:'),
		decider.name,
		`${read(decider.role)}, ${read(scheme.grantor.name)}`,
		say(
			'Dit besluit is digitaal vastgesteld. Daarom staat er geen handgeschreven handtekening onder.',
			'This decision was taken digitally. That is why it carries no handwritten signature.'
		)
	];
}

/**
 * Puts what one decision says between what every decision letter says: head, salutation, legal basis, publication
 * and privacy, objection clause (Awb 3:45), contact and mandate line.
 */
export function frame(
	kind: LetterKind,
	data: DecisionData,
	body: (speak: Voice) => { subject: string; blocks: readonly Block[]; articles: readonly string[] }
): Letter {
	const speak = voice(data.language);
	const { subject, blocks, articles } = body(speak);
	return {
		kind,
		language: data.language,
		number: data.number,
		case_number: data.case_number,
		dated_on: data.decided_on,
		sent_on: data.sent_on,
		sender: [speak.read(data.scheme.grantor.name), ...data.scheme.grantor.address],
		addressee: addressee(data, speak),
		reference: reference(data, speak),
		subject,
		blocks: [
			paragraph(FIRST[data.language]),
			...blocks,
			...lawfulness(data, speak, articles),
			...openness(data, speak),
			...objection(data, speak),
			...contact(data, speak)
		],
		signature: signature(data, speak)
	};
}
